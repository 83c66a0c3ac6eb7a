package studio.meridian.platform.text;

import com.ibm.icu.text.BreakIterator;

import studio.meridian.platform.Capabilities.Unit;

import java.util.Locale;

/**
 * How long one post may be, as its platform counts.
 *
 * @param most the largest number of units
 * @param unit what people call a unit
 */
public record Limit(int most, Unit unit, Cost cost) {
    /** What a platform counts. */
    @FunctionalInterface
    public interface Cost {
        /** What all before each UTF-16 unit costs together, the end included; never falling. */
        int[] before(RichText text);
    }

    /** Characters as a reader counts. */
    public static Limit graphemes(int most) {
        return new Limit(most, Unit.GRAPHEMES, text -> Limit.graphemesBefore(text.text()));
    }

    /** Unicode code points. */
    public static Limit codePoints(int most) {
        return new Limit(most, Unit.CODE_POINTS, text -> Limit.codePointsBefore(text.text()));
    }

    /** Bytes of UTF-8. */
    public static Limit bytes(int most) {
        return new Limit(most, Unit.BYTES, text -> Limit.bytesBefore(text.text()));
    }

    /** What a whole text costs. */
    public int of(RichText text) {
        return cost.before(text)[text.text().length()];
    }

    /** As {@link Cost#before}, in characters as a reader counts. */
    public static int[] graphemesBefore(String text) {
        int[] before = new int[text.length() + 1];
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        int at = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            while (++at < end) before[at] = count;
            before[end] = ++count;
        }
        return before;
    }

    /** As {@link Cost#before}, in code points. */
    public static int[] codePointsBefore(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            before[i + 1] = before[i] + (Character.isHighSurrogate(text.charAt(i)) ? 0 : 1);
        }
        return before;
    }

    private static int[] bytesBefore(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // The two halves of a pair make four bytes together.
            int size = c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            before[i + 1] = before[i] + size;
        }
        return before;
    }
}
