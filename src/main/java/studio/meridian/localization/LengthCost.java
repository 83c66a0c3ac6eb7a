package studio.meridian.localization;

import com.ibm.icu.lang.UScript;

/**
 * How unlikely it is that two texts are translations of each other, by their lengths alone: Gale
 * and Church, "A Program for Aligning Sentences in Bilingual Corpora" (Computational Linguistics
 * 19/1, 1993), with the density in place of the tail of the normal distribution.
 */
final class LengthCost {
    /** Variance per letter, as measured there. */
    private static final double VARIANCE = 6.8;

    private LengthCost() {}

    /** A hundred times the negative logarithm, without the constant part; 0 is best. */
    static double of(String source, String target) {
        double left = weight(source);
        double right = weight(target);
        double mean = (left + right) / 2;
        if (mean == 0) return 0;
        double difference = left - right;
        return 50 * difference * difference / (VARIANCE * mean);
    }

    /** Length in letters of an alphabet: scripts that say more with one character count more. */
    private static double weight(String text) {
        return text.codePoints().mapToDouble(LengthCost::weight).sum();
    }

    private static double weight(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.HAN -> 3;
            case UScript.HIRAGANA, UScript.KATAKANA -> 1.8;
            case UScript.HANGUL -> 2;
            case UScript.INHERITED -> 0;
            default -> 1;
        };
    }
}
