package studio.meridian.ui.preview;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What JavaFX's browser can draw. On Linux it does not shape: letters that join, reorder or carry
 * marks come out wrong (measured with Arabic and Devanagari).
 */
final class WebScripts {
    private static final Set<UnicodeScript> PLAIN =
            Set.of(
                    UnicodeScript.COMMON,
                    UnicodeScript.LATIN,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.GREEK,
                    UnicodeScript.ARMENIAN,
                    UnicodeScript.GEORGIAN,
                    UnicodeScript.HAN,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL);
    private static final int JOINER = 0x200d;

    private WebScripts() {}

    static boolean canDraw(VariantText text, LocaleTag locale) {
        return !locale.isRightToLeft()
                && canDraw(text.title())
                && canDraw(text.summary())
                && canDraw(text.body());
    }

    private static boolean canDraw(String words) {
        return words.codePoints().allMatch(WebScripts::isPlain);
    }

    private static boolean isPlain(int c) {
        return PLAIN.contains(UnicodeScript.of(c)) || c == JOINER || isVariationSelector(c);
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }
}
