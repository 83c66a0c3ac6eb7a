package studio.meridian.content.html;

/**
 * A finished block.
 *
 * @param markdown its lines, without a line feed at the end
 */
record Block(Kind kind, String markdown) {
    /** What matters for the blocks beside it. */
    enum Kind {
        /** A paragraph: it would swallow or be swallowed by text beside it. */
        TEXT,
        /** A list with dashes. */
        DASHES,
        /** A list with plus signs. */
        PLUSES,
        /** A list with numbers and periods. */
        PERIODS,
        /** A list with numbers and parentheses. */
        PARENTHESES,
        /** A table, which cannot follow text without an empty line. */
        TABLE,
        /** A quote, which another one beside it would join. */
        QUOTE,
        OTHER
    }
}
