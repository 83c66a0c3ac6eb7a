package studio.meridian.model;

/**
 * The words of one post in one language; what a revision keeps and what is hashed.
 *
 * @param title plain text, empty for most notes
 * @param summary plain text of a sentence or two, may be empty
 * @param slug the last part of its address, may be empty (then made from the title)
 * @param body Markdown (CommonMark with tables, strikethrough, task lists and footnotes)
 */
public record VariantText(String title, String summary, String slug, String body) {
    /** Nothing written yet. */
    public static final VariantText EMPTY = new VariantText("", "", "", "");

    /** Digest of all four fields. */
    public String sha256() {
        return Sha256.ofParts(title, summary, slug, body);
    }

    /** The same words with another body. */
    public VariantText withBody(String newBody) {
        return new VariantText(title, summary, slug, newBody);
    }

    /** Whether nothing at all is written. */
    public boolean isBlank() {
        return title.isBlank() && summary.isBlank() && body.isBlank();
    }
}
