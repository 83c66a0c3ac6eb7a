package studio.meridian.export;

import java.util.Locale;

/** What became of one file or item of an import. */
public enum Outcome {
    /** New here. */
    IMPORTED,
    /** Changed outside, untouched here: brought up to date. */
    UPDATED,
    /** The same as last time. */
    UNCHANGED,
    /** Changed outside and here: the text here was kept. */
    KEPT,
    /** Nothing that becomes a post, and the notes say why. */
    LEFT_OUT,
    /** It could not be read. */
    REFUSED;

    /** Its stable name in files and notes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
