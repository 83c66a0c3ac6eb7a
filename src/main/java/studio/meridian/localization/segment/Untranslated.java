package studio.meridian.localization.segment;

/** What a rendered text shows where there is no translation yet. */
public enum Untranslated {
    /** The source sentence stays, so that the text is whole. */
    KEEP_SOURCE,
    /**
     * Blocks without any translated sentence are left out; a table or a list item goes as a whole
     * or stays, and footnotes stay, because something may refer to them.
     */
    LEAVE_OUT
}
