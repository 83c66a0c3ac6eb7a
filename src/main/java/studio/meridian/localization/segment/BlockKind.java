package studio.meridian.localization.segment;

/** What kind of leaf block a segment stands in. */
public enum BlockKind {
    /** A paragraph: of the document, a quotation, a list item or a footnote. */
    PARAGRAPH,
    /** A heading, marked by number signs or underlined. */
    HEADING,
    /** One cell of a table, always a single line. */
    TABLE_CELL,
    /** A text without Markdown, such as a title or a summary. */
    PLAIN
}
