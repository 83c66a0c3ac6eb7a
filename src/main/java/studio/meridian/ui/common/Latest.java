package studio.meridian.ui.common;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work of one kind of which only the newest result counts: a search, a preview. */
public final class Latest {
    private final Background background;
    private long newest;
    private Background.@Nullable Pending waiting;

    Latest(Background background) {
        this.background = background;
    }

    /** Starts work; results of earlier work that come later than this call are dropped. */
    public <T> void run(Callable<T> work, Consumer<? super T> done) {
        run(work, done, background::report);
    }

    /** Like {@link #run(Callable, Consumer)}, with a say in the newest failure. */
    public <T> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        background.assertOnScreen();
        long mine = forget();
        background.read(
                work,
                result -> {
                    if (mine == newest) done.accept(result);
                },
                failure -> {
                    if (mine == newest) failed.accept(failure);
                });
    }

    /** Starts work once nothing newer was asked for during the pause. */
    public <T> void runAfter(Duration pause, Callable<T> work, Consumer<? super T> done) {
        runAfter(pause, work, done, background::report);
    }

    /** Like {@link #runAfter(Duration, Callable, Consumer)}, with a say in the newest failure. */
    public <T> void runAfter(
            Duration pause,
            Callable<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        background.assertOnScreen();
        long mine = forget();
        background.begin();
        waiting =
                background.later(
                        pause,
                        () -> {
                            // A pause may end while it is called off for something newer.
                            if (mine != newest) return;
                            waiting = null;
                            background.end();
                            run(work, done, failed);
                        });
    }

    /** Drops whatever is still under way. */
    public long forget() {
        background.assertOnScreen();
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
            background.end();
        }
        return ++newest;
    }
}
