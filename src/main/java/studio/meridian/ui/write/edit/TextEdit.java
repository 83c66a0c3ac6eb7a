package studio.meridian.ui.write.edit;

/**
 * A change of a text in one stretch, and what is selected afterwards. Positions are UTF-16 units.
 *
 * @param start where the replaced stretch begins
 * @param end the unit after the replaced stretch
 * @param anchor where the selection begins in the new text
 * @param caret where the caret stands in the new text
 */
public record TextEdit(int start, int end, String text, int anchor, int caret) {
    /** The text after the change. */
    public String in(String before) {
        return before.substring(0, start) + text + before.substring(end);
    }
}
