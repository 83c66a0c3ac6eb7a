package studio.meridian.sync.simulation;

/** What becomes of a call on its way. */
enum Fate {
    FINE,
    /** Nothing leaves. */
    REFUSED,
    /** It leaves and never gets there. */
    LOST,
    /** It gets there; the answer is lost. */
    UNANSWERED,
    /** It gets there after nobody waits any more. */
    LATE,
    /** A proxy says 503 and nothing happened behind it. */
    BUSY,
    /** A proxy says 503 and it happened behind it. */
    BUSY_DONE,
    /** 500, after it happened. */
    BROKEN_DONE,
    /** 429, and nothing happened. */
    TOO_OFTEN,
    /** 301, and nothing happened. */
    MOVED,
    /** It happened, and what is answered makes no sense. */
    GARBAGE;

    boolean reaches() {
        return switch (this) {
            case FINE, UNANSWERED, BUSY_DONE, BROKEN_DONE, GARBAGE -> true;
            default -> false;
        };
    }

    boolean timesOut() {
        return this == LOST || this == UNANSWERED || this == LATE;
    }

    int status(int own) {
        return switch (this) {
            case FINE -> own;
            case REFUSED, LOST, UNANSWERED, LATE -> 0;
            case BUSY, BUSY_DONE -> 503;
            case BROKEN_DONE -> 500;
            case TOO_OFTEN -> 429;
            case MOVED -> 301;
            case GARBAGE -> 299;
        };
    }
}
