package studio.meridian.localization.segment.sentence;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Classes of punctuation. */
final class Marks {
    private static final String STRAIGHT = "\"'";

    private Marks() {}

    /** Quotation marks and brackets that close; the straight ones may. */
    static boolean isClosing(char c) {
        // “ and « close in German and Danish.
        return isOnlyClosing(c) || STRAIGHT.indexOf(c) >= 0 || c == '“' || c == '«';
    }

    /** Marks that close and, by their form, never open: may stand behind a blank. */
    static boolean isOnlyClosing(char c) {
        int type = Character.getType(c);
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    /** Marks that open and, by their form, seldom close. */
    static boolean isOnlyOpening(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    /** Quotation marks and brackets that open; the straight ones may. */
    static boolean isOpening(char c) {
        return isOnlyOpening(c) || STRAIGHT.indexOf(c) >= 0 || c == '»';
    }

    /** Whether a sentence may end with it (Unicode property Sentence_Terminal). */
    static boolean isStop(char c) {
        return UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
    }

    /** The first position that is no opening mark and no markup. */
    static int skipOpening(String text, int from) {
        int i = from;
        while (i < text.length() && (isOpening(text.charAt(i)) || text.charAt(i) == Mask.MARKUP)) {
            i++;
        }
        return i;
    }
}
