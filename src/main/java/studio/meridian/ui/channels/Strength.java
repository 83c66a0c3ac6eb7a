package studio.meridian.ui.channels;

import java.util.Locale;

/** A guess at how long a passphrase would stand against somebody who has the file. */
enum Strength {
    WEAK,
    FAIR,
    GOOD;

    private static final int FAIR_BITS = 45;
    private static final int GOOD_BITS = 70;
    private static final int DIGITS = 10;
    private static final int LETTERS = 26;
    private static final int SIGNS = 20;
    private static final int OTHER_SCRIPTS = 2000;

    /** From its length, its kinds of signs, and how often it repeats itself. */
    static Strength of(String words) {
        long length = words.codePoints().count();
        long distinct = words.codePoints().distinct().count();
        int pool = words.codePoints().map(Strength::pool).distinct().sum();
        if (pool == 0) return WEAK;
        // A sign that was there before adds little.
        double counted = distinct + (length - distinct) / 4.0;
        double bits = counted * Math.log(pool) / Math.log(2);
        if (bits < FAIR_BITS) return WEAK;
        return bits < GOOD_BITS ? FAIR : GOOD;
    }

    private static int pool(int sign) {
        if (sign >= '0' && sign <= '9') return DIGITS;
        if (sign >= 'a' && sign <= 'z') return LETTERS;
        // One more than the small ones, so that both count.
        if (sign >= 'A' && sign <= 'Z') return LETTERS + 1;
        return Character.isLetter(sign) ? OTHER_SCRIPTS : SIGNS;
    }

    /** The end of its message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
