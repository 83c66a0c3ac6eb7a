package studio.meridian.ui.write;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.ui.common.Background;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Brings what is typed to the disk: at most {@link #BEHIND} after the first key that is not saved,
 * however long the typing goes on. What could not be saved stays and is tried again.
 */
final class Autosave {
    /** Together with the time of a commit well under the second that is promised. */
    static final Duration BEHIND = Duration.ofMillis(500);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** How the words on the screen stand to those on the disk. */
    enum State {
        SAVED,
        UNSAVED,
        FAILED
    }

    private final Background background;
    private final Supplier<? extends @Nullable Callable<Boolean>> work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private Background.@Nullable Pending timer;
    private boolean saving;
    private boolean more;

    /**
     * @param work takes the words as they stand and gives what saves them, or null for none
     */
    Autosave(Background background, Supplier<? extends @Nullable Callable<Boolean>> work) {
        this.background = background;
        this.work = work;
    }

    /** Something was typed. */
    void changed() {
        background.assertOnScreen();
        if (state.get() == State.SAVED) state.set(State.UNSAVED);
        more = true;
        if (timer == null && !saving) timer = background.later(BEHIND, this::save);
    }

    /** Saves now what is not saved, without waiting. */
    void flush() {
        background.assertOnScreen();
        if (more) save();
    }

    private void save() {
        if (timer != null) timer.cancel();
        timer = null;
        Callable<Boolean> now = work.get();
        if (!more || now == null) return;
        more = false;
        saving = true;
        background.write(now, _ -> saved(), this::failed);
    }

    private void saved() {
        saving = false;
        if (more) timer = background.later(BEHIND, this::save);
        else state.set(State.SAVED);
    }

    private void failed(Throwable failure) {
        boolean first = state.get() != State.FAILED;
        saving = false;
        more = true;
        state.set(State.FAILED);
        timer = background.later(AGAIN, this::save);
        if (first) background.report(failure);
    }

    /** Whether everything is on the disk. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
