package studio.meridian.localization;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Text cut into words, blanks and signs: ICU word boundaries, and every grapheme on its own in
 * scripts that set no blanks between words (Chinese, Japanese, Thai and the like), where a
 * dictionary would find other words before and after an edit.
 */
final class Tokens {
    private static final Set<Integer> UNSPACED =
            Set.of(
                    UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR);

    private Tokens() {}

    /** All tokens; joined they are the text. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        for (String word : cut(text, BreakIterator.getWordInstance(ULocale.ROOT))) {
            if (isUnspaced(word)) {
                tokens.addAll(cut(word, BreakIterator.getCharacterInstance(ULocale.ROOT)));
            } else {
                tokens.add(word);
            }
        }
        return tokens;
    }

    /** The words alone, in lower case; characters count as words in unspaced scripts. */
    static List<String> words(String text) {
        return of(text).stream().filter(Tokens::isWord).map(Tokens::foldCase).toList();
    }

    private static String foldCase(String word) {
        return UCharacter.foldCase(word, true);
    }

    static boolean isWord(String token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isUnspaced(String word) {
        return word.codePoints().anyMatch(c -> UNSPACED.contains(UScript.getScript(c)));
    }

    private static List<String> cut(String text, BreakIterator iterator) {
        List<String> pieces = new ArrayList<>();
        iterator.setText(text);
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
