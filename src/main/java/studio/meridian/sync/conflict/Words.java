package studio.meridian.sync.conflict;

import studio.meridian.content.merge.Blocks;
import studio.meridian.model.VariantText;

/** What two sides can disagree about: the words of a post, without the end of its address. */
public record Words(String title, String summary, String body) {
    /** The words of a text. */
    public static Words of(VariantText text) {
        return new Words(text.title(), text.summary(), text.body());
    }

    /** Whether a reader would see no difference: empty lines do not count. */
    public boolean sayTheSame(Words other) {
        return title.strip().equals(other.title.strip())
                && summary.strip().equals(other.summary.strip())
                && Blocks.of(body).equals(Blocks.of(other.body));
    }

    /** As a text with an address. */
    public VariantText text(String slug) {
        return new VariantText(title, summary, slug, body);
    }
}
