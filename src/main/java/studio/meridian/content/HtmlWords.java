package studio.meridian.content;

/**
 * The words that {@link Markdown#toHtml} adds to a text by itself, in the language of the page.
 *
 * @param footnotes names the list of footnotes for screen readers
 * @param backlink names a link back into the text; {@code {number}} stands for the footnote's mark
 * @param done names a ticked box of a task list
 * @param open names a box that is not ticked
 */
public record HtmlWords(String footnotes, String backlink, String done, String open) {
    /** English words. */
    public static final HtmlWords ENGLISH =
            new HtmlWords("Footnotes", "Back to reference {number}", "Done", "To do");

    String backlinkTo(String number) {
        return backlink.replace("{number}", number);
    }
}
