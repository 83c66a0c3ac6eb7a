package studio.meridian.content;

import com.ibm.icu.text.BreakIterator;

import java.util.Locale;

/**
 * What a reader takes for one character (extended grapheme clusters of UAX 29): an emoji family or
 * a letter with its marks counts once.
 */
public final class Graphemes {
    private Graphemes() {}

    /** How many there are. */
    public static int count(String text) {
        BreakIterator characters = iterator(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) count++;
        return count;
    }

    /** The index behind the first {@code max} of them, or the length of a shorter text. */
    public static int end(String text, int max) {
        // One grapheme is at least one char, so a short text needs no look.
        if (text.length() <= max) return text.length();
        BreakIterator characters = iterator(text);
        int end = 0;
        for (int n = 0; n < max; n++) {
            int next = characters.next();
            if (next == BreakIterator.DONE) return text.length();
            end = next;
        }
        return end;
    }

    /** The index where the one before {@code index} begins; 0 at the beginning. */
    public static int before(String text, int index) {
        return Math.max(0, iterator(text).preceding(index));
    }

    private static BreakIterator iterator(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }
}
