package studio.meridian.ui.common;

/** Runs everything at once on the thread of the test; what is to wait never comes. */
public final class AtOnce {
    private AtOnce() {}

    public static Background background() {
        return new Background(
                Runnable::run,
                Runnable::run,
                Runnable::run,
                () -> true,
                (_, _) ->
                        () -> {
                            // There is nothing to call off.
                        });
    }
}
