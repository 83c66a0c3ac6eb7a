package studio.meridian.export;

/** Looks on while files come in or go out, and may stop it between two of them. */
public interface Watch {
    /** Looks at nothing. */
    Watch NONE = (done, total, name) -> {};

    /**
     * Told before each step.
     *
     * @param done how many steps are behind
     * @param name what comes next
     */
    void at(int done, int total, String name);

    /** Whether to stop before the next step; what is done stays. */
    default boolean isCancelled() {
        return false;
    }
}
