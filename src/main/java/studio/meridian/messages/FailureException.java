package studio.meridian.messages;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} up to where it is shown; its message is technical, for logs only. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        this(failure, null);
    }

    public FailureException(Failure failure, @Nullable Throwable cause) {
        super(failure.key() + " " + failure.arguments(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
