package studio.meridian.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Text as it is indexed and asked for. SQLite's {@code unicode61} takes a run of Han or Thai for
 * one word; with spaces between the characters each is a token and a word of one, two or more
 * characters is a phrase. It also takes every mark for the end of a word: marks that many leave out
 * (the vowels of Arabic and Hebrew) are left out here, too, and the vowels of Hindi, Bengali, Tamil
 * and the like stand as private-use characters, which it takes for letters.
 */
public final class SearchText {
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR);

    private static final Set<Character.UnicodeScript> VOWELS_LEFT_OUT =
            Set.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW);
    private static final int PRIVATE_USE = 0xF0000;
    private static final int TATWEEL = 0x0640;
    private static final String NUKTAS = "\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC";

    private SearchText() {}

    /** The text with spaces where the index needs them. */
    public static String indexed(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(normal.length() * 2);
        normal.codePoints()
                .filter(point -> !isLeftOut(point))
                .forEach(point -> {
                    boolean alone = standsAlone(point);
                    if (alone) out.append(' ');
                    out.appendCodePoint(isVowelSign(point) ? PRIVATE_USE + point : point);
                    if (alone) out.append(' ');
                });
        return out.toString();
    }

    /**
     * The question in FTS5's language: every word must occur, the last one as a beginning, because
     * it is still being typed. Empty when there is nothing to look for.
     */
    public static String query(String typed) {
        List<String> phrases = new ArrayList<>();
        for (String word : typed.strip().split("\\s+", -1)) {
            String tokens = indexed(word).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Co}]+", " ").strip();
            if (!tokens.isEmpty()) phrases.add('"' + tokens + '"');
        }
        if (phrases.isEmpty()) return "";
        return String.join(" ", phrases) + "*";
    }

    private static boolean isLeftOut(int point) {
        if (point == TATWEEL || NUKTAS.indexOf(point) >= 0) return true;
        return isMark(point) && VOWELS_LEFT_OUT.contains(scriptOfBlock(point));
    }

    /** A mark that belongs to one script with spaces between words, so to the word it stands in. */
    private static boolean isVowelSign(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return isMark(point)
                && script != Character.UnicodeScript.INHERITED
                && !WITHOUT_SPACES.contains(script);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Most vowels of Arabic have no script of their own, but stand in its block. */
    private static Character.UnicodeScript scriptOfBlock(int point) {
        boolean arabic = Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(point));
        return arabic ? Character.UnicodeScript.ARABIC : Character.UnicodeScript.of(point);
    }

    private static boolean standsAlone(int point) {
        return Character.isLetter(point)
                && WITHOUT_SPACES.contains(Character.UnicodeScript.of(point));
    }
}
