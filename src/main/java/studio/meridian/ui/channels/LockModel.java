package studio.meridian.ui.channels;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.Secret;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.sync.account.Unlocking;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** Whether the sign-ins of the workspace wait for their passphrase, and who waits for them. */
public final class LockModel {
    private static final Duration SETTLE = Duration.ofMillis(150);

    private final Unlocking unlocking;
    private final ChangeFeed feed;
    private final Background background;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);
    private ChangeFeed.@Nullable Subscription listening;

    /**
     * How it stands.
     *
     * @param waiting deliveries that wait for the passphrase
     */
    public record State(boolean locked, int waiting) {
        static final State OPEN = new State(false, 0);
    }

    public LockModel(Unlocking unlocking, ChangeFeed feed, Background background) {
        this.unlocking = unlocking;
        this.feed = feed;
        this.background = background;
        this.reading = background.latest();
    }

    /** Begins to follow the workspace. */
    public void shown() {
        background.assertOnScreen();
        listening = feed.listen(this::heard);
        load();
    }

    /** Stops following. */
    public void hidden() {
        background.assertOnScreen();
        if (listening != null) listening.close();
        listening = null;
        reading.forget();
    }

    private void heard(Set<Change> changes) {
        boolean ours =
                changes.stream()
                        .anyMatch(change ->
                                change.what() == Change.What.DELIVERY
                                        || change.what() == Change.What.CHANNEL);
        if (!ours) return;
        background.onScreen(() -> {
            if (listening != null) reading.runAfter(SETTLE, this::read, state::set);
        });
    }

    private void load() {
        reading.run(this::read, state::set);
    }

    private State read() {
        return unlocking.isLocked() ? new State(true, unlocking.waiting()) : State.OPEN;
    }

    /** Asks whether a passphrase would be a new one. */
    void ask(Consumer<Boolean> fresh) {
        background.read(unlocking::isFresh, fresh);
    }

    /** Opens what is sealed. */
    void unlock(Secret passphrase, Runnable done, Consumer<? super Throwable> failed) {
        work(() -> unlocking.unlock(passphrase), done, failed);
    }

    /** Chooses the passphrase of a workspace that has none. */
    void choose(Secret passphrase, Runnable done, Consumer<? super Throwable> failed) {
        work(() -> unlocking.choose(passphrase), done, failed);
    }

    /** Forgets all sign-ins. */
    void forget(Runnable done) {
        work(unlocking::forget, done, background::report);
    }

    private void work(Runnable work, Runnable done, Consumer<? super Throwable> failed) {
        background.write(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {
                    load();
                    done.run();
                },
                failed);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
