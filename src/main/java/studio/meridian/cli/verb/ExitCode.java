package studio.meridian.cli.verb;

import studio.meridian.messages.Failure;

/** What the program says to the script that called it. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int UNEXPECTED = 1;
    public static final int USAGE = 2;
    public static final int INPUT = 3;
    public static final int NOT_FOUND = 4;
    public static final int BUSY = 5;
    public static final int FINDINGS = 6;
    public static final int STORAGE = 7;
    public static final int PLATFORM = 8;
    public static final int SIGN_IN = 9;

    private ExitCode() {}

    /** The code for a class of failure. */
    public static int of(Failure.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case INPUT -> INPUT;
            case NOT_FOUND -> NOT_FOUND;
            case BUSY -> BUSY;
            case FINDINGS -> FINDINGS;
            case STORAGE -> STORAGE;
            case PLATFORM -> PLATFORM;
            case SIGN_IN -> SIGN_IN;
        };
    }
}
