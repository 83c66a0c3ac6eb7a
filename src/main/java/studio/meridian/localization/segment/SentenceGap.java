package studio.meridian.localization.segment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

import studio.meridian.model.LocaleTag;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The space between two sentences: Chinese and Japanese have none, other languages have one (Thai,
 * Lao and Khmer too, which only join words).
 */
final class SentenceGap {
    private static final Set<String> JOINING_SCRIPTS = Set.of("Hans", "Hant", "Hani", "Jpan");
    // One blank, or a line break that is not a hard one.
    private static final Pattern SOFT = Pattern.compile("[ \t]|[ \t]?(\r\n|\n|\r)[ \t>]*");

    private final boolean sourceJoins;
    private final boolean targetJoins;

    SentenceGap(LocaleTag source, LocaleTag target) {
        sourceJoins = JOINING_SCRIPTS.contains(source.script());
        targetJoins = JOINING_SCRIPTS.contains(target.script());
    }

    /** A sentence beside the gap as it will be shown. */
    record Side(String text, boolean translated) {}

    String adapt(String raw, Side left, Side right) {
        if (sourceJoins == targetJoins) return raw;
        if (sourceJoins) {
            boolean add = raw.isEmpty() && (left.translated || right.translated);
            return add ? " " : raw;
        }
        boolean drop = left.translated && right.translated && SOFT.matcher(raw).matches();
        return drop && canTouch(left.text, right.text) ? "" : raw;
    }

    private static boolean canTouch(String left, String right) {
        int last = left.codePointBefore(left.length());
        // "**...。**字" would not close: CommonMark 0.31, right-flanking delimiter run.
        if (last == '*' || last == '_' || last == '~') return false;
        return isWide(last) || isWide(right.codePointAt(0));
    }

    private static boolean isWide(int codePoint) {
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE
                || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
