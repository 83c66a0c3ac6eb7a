package studio.meridian.content.html;

/** Classes of characters by which CommonMark 0.31 section 6.2 decides what a mark is. */
final class Flanking {
    private Flanking() {}

    static boolean isPunctuationOrSpace(int c) {
        return isPunctuation(c) || isSpace(c);
    }

    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }
}
