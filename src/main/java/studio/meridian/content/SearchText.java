package studio.meridian.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Text as it is indexed and asked for. SQLite's {@code unicode61} takes a run of Han or Thai for
 * one word; with spaces between the characters each is a token and a word of one, two or more
 * characters is a phrase.
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

    private SearchText() {}

    /** The text with spaces where the index needs them. */
    public static String indexed(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(normal.length() * 2);
        normal.codePoints()
                .forEach(point -> {
                    boolean alone = standsAlone(point);
                    if (alone) out.append(' ');
                    out.appendCodePoint(point);
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
            String tokens = indexed(word).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
            if (!tokens.isEmpty()) phrases.add('"' + tokens + '"');
        }
        if (phrases.isEmpty()) return "";
        return String.join(" ", phrases) + "*";
    }

    private static boolean standsAlone(int point) {
        return Character.isLetter(point)
                && WITHOUT_SPACES.contains(Character.UnicodeScript.of(point));
    }
}
