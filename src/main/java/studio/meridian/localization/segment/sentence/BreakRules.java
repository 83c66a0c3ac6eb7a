package studio.meridian.localization.segment.sentence;

import java.util.regex.Pattern;

/** Corrects the places at which Unicode's rules would end a sentence. */
final class BreakRules {
    private static final String WIDE_STOPS = "。！？｡．";
    private static final Pattern NUMBERING = Pattern.compile("[\\d.()\\s]*\\d[\\d.()\\s]*");

    private final String text;
    private final Abbreviations abbreviations;

    BreakRules(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** Moves a boundary behind closing marks and before the markup that opens the next sentence. */
    int settle(int boundary) {
        if (boundary == text.length()) return boundary;
        int start = boundary;
        while (start > 0 && Marks.isOnlyOpening(text.charAt(start - 1))) start--;
        if (start < boundary) return start;
        while (start > 0 && text.charAt(start - 1) == Mask.MARKUP) start--;
        int settled = start > 0 && isSpace(start - 1) ? start : boundary;
        int closed = closingAfterSpace(settled);
        return skipSpace(closed);
    }

    /** French and others put a blank before the closing mark: « Bonjour ! » */
    private int closingAfterSpace(int boundary) {
        int i = skipMarkup(boundary);
        if (boundary == 0 || !isSpace(boundary - 1)) return boundary;
        if (i >= text.length() || !Marks.isOnlyClosing(text.charAt(i))) return boundary;
        boolean detached = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return detached ? i + 1 : boundary;
    }

    /** Whether a sentence ends before the position. */
    boolean accepts(int boundary) {
        int end = boundary;
        while (end > 0 && (isSpace(end - 1) || text.charAt(end - 1) == Mask.MARKUP)) end--;
        if (text.substring(end, boundary).indexOf('\n') >= 0) return true;
        int stop = end - 1;
        while (stop >= 0 && isCloser(stop)) stop--;
        if (stop < 0) return false;
        boolean spaced = hasSpace(stop + 1, boundary);
        boolean quoted = text.substring(stop + 1, end).chars().anyMatch(c -> !isNeutral(c));
        int next = Marks.skipOpening(text, skipMarkup(boundary));
        if (WIDE_STOPS.indexOf(text.charAt(stop)) >= 0) return spaced || !quoted || opens(boundary);
        return acceptsStop(stop, spaced, next);
    }

    private boolean acceptsStop(int stop, boolean spaced, int next) {
        char sign = text.charAt(stop);
        boolean narrow = sign == '.' || sign == '!' || sign == '?' || sign == '…';
        if (!narrow) return Marks.isStop(sign);
        if (next >= text.length()) return true;
        int follower = text.codePointAt(next);
        // An address or a file name has no blank behind its stop.
        if (!spaced) return sign != '.' && Character.isIdeographic(follower);
        if (Character.isLowerCase(follower)) return false;
        return sign != '.' || !abbreviations.endAt(text, stop, next);
    }

    /** Whether two neighbours are no sentences apart: a mere number, or signs without a word. */
    boolean belongTogether(Range left, Range right) {
        if (text.substring(left.end(), right.start()).indexOf('\n') >= 0) return false;
        String before = left.of(text);
        return NUMBERING.matcher(before).matches() || !hasWord(before) || !hasWord(right.of(text));
    }

    private boolean opens(int boundary) {
        int i = skipMarkup(boundary);
        return i >= text.length() || Marks.isOpening(text.charAt(i));
    }

    private static boolean hasWord(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isNeutral(int c) {
        return c == Mask.MARKUP || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean isCloser(int i) {
        char c = text.charAt(i);
        return Marks.isClosing(c) || isNeutral(c);
    }

    private boolean hasSpace(int from, int to) {
        for (int i = from; i < to; i++) if (isSpace(i)) return true;
        return false;
    }

    private boolean isSpace(int i) {
        return Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && isSpace(i)) i++;
        return i;
    }

    private int skipMarkup(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == Mask.MARKUP) i++;
        return i;
    }
}
