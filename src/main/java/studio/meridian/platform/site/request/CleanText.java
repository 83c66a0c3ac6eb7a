package studio.meridian.platform.site.request;

/** Text without the characters that break pages or turn other text around. */
public final class CleanText {
    private CleanText() {}

    /**
     * One line of plain text that stays in its place: no controls, no direction embeddings,
     * overrides or isolates, single spaces.
     */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isDirection(c))
                .map(c -> isForbidden(c) || Character.isWhitespace(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString().strip().replaceAll(" {2,}", " ");
    }

    /** A body: paragraphs bound what embeddings do, overrides only serve to deceive. */
    public static String body(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || !isForbidden(c))
                .filter(c -> c != 0x202d && c != 0x202e)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Controls and noncharacters, which XML and HTML refuse. */
    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0xfdd0 && c <= 0xfdef)
                || (c & 0xfffe) == 0xfffe;
    }
}
