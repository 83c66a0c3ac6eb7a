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
        background.assertOnScreen();
        long mine = forget();
        background.read(
                work,
                result -> {
                    if (mine == newest) done.accept(result);
                },
                failure -> {
                    if (mine == newest) background.report(failure);
                });
    }

    /** Starts work once nothing newer was asked for during the pause. */
    public <T> void runAfter(Duration pause, Callable<T> work, Consumer<? super T> done) {
        background.assertOnScreen();
        forget();
        background.begin();
        waiting =
                background.later(
                        pause,
                        () -> {
                            if (waiting == null) return;
                            waiting = null;
                            background.end();
                            run(work, done);
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
