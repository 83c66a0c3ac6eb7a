package studio.meridian.content.html;

/** A part of a line of text on its way to Markdown. */
sealed interface Piece {
    /** Characters without white space that stand for themselves. */
    record Word(String text) implements Piece {}

    /** Finished Markdown: code, the brackets of a link, a picture. */
    record Raw(String markdown) implements Piece {}

    /** Where emphasis begins or ends. */
    record Mark(Style style, boolean opens) implements Piece {}

    /** White space of which a line consists in the source. */
    record Space(boolean newLine) implements Piece {}

    /** A line break that a reader sees. */
    record Break() implements Piece {}

    /** Kinds of emphasis. */
    enum Style {
        EMPHASIS,
        STRONG,
        DELETED
    }

    /** Whether it shows nothing. */
    default boolean isBlank() {
        return this instanceof Space || this instanceof Break;
    }
}
