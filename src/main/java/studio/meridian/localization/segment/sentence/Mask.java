package studio.meridian.localization.segment.sentence;

import java.util.BitSet;
import java.util.List;

/**
 * A text as the sentence rules see it, position by position: markup is {@link #MARKUP}, code and
 * addresses are {@link #CODE}, a soft line break is a blank and a hard one a line feed.
 *
 * @param text what the rules read, as long as the content it stands for
 * @param whole stretches that must not be torn apart
 * @param words positions of text for people, as opposed to code and addresses
 */
public record Mask(String text, List<Range> whole, BitSet words) {
    /** WORD JOINER: a format character, which Unicode's sentence rules pass over. */
    public static final char MARKUP = '\u2060';

    /** Stands for code: the rules take it for a name. */
    public static final char CODE = 'X';

    public Mask {
        whole = List.copyOf(whole);
    }

    /** Text without markup. */
    public static Mask plain(String text) {
        return new Mask(text, Addresses.in(text, all(text)), all(text));
    }

    /** Text that is one segment, whatever stands in it. */
    public static Mask indivisible(String text) {
        return new Mask(text, List.of(new Range(0, text.length())), all(text));
    }

    /** Whether a stretch has a letter that someone could translate. */
    public boolean isTranslatable(Range range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (words.get(i) && Character.isLetter(text.codePointAt(i))) return true;
        }
        return false;
    }

    private static BitSet all(String text) {
        BitSet words = new BitSet();
        words.set(0, text.length());
        return words;
    }
}
