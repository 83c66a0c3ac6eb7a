package studio.meridian.ui.common;

import studio.meridian.model.Sha256;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A short code for a failure nobody foresaw: the same defect gives the same code on every machine,
 * so that it can be searched for and says nothing about the person.
 *
 * @param text for example {@code 4F2A-91C0}
 */
public record ErrorCode(String text) {
    private static final int PART = 4;
    private static final String OURS = "studio.meridian.";

    /** The code of a failure: from its kinds and the first place in our own code, not its words. */
    public static ErrorCode of(Throwable failure) {
        StringBuilder shape = new StringBuilder();
        for (Throwable one : causes(failure)) {
            shape.append(one.getClass().getName()).append('|').append(place(one)).append('\n');
        }
        String digest = Sha256.of(shape.toString()).toUpperCase(Locale.ROOT);
        return new ErrorCode(digest.substring(0, PART) + "-" + digest.substring(PART, 2 * PART));
    }

    /** The failure and what it comes from; a chain that goes round is followed once. */
    static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> chain = new LinkedHashSet<>();
        Throwable one = failure;
        while (one != null && chain.add(one)) one = one.getCause();
        return chain;
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return frame.getClassName() + "." + frame.getMethodName();
            }
        }
        return "";
    }
}
