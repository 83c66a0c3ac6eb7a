package studio.meridian.ui.channels;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.sync.account.Connections;
import studio.meridian.sync.account.Connections.Connected;
import studio.meridian.sync.account.Connections.Entry;
import studio.meridian.sync.account.Connections.Trial;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.concurrent.Callable;

/** Tries accounts and keeps those that are let in; one at a time, and it can be called off. */
public final class ConnectModel {
    private final Connections connections;
    private final Background background;
    private final Latest trying;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.RESTING);

    /** How far it is. */
    public enum Stage {
        /** Nothing is under way. */
        RESTING,
        /** The platform is asked; this can be called off. */
        TRYING,
        /** It let us in, and that is being kept. */
        KEEPING
    }

    /** What comes of it. */
    public interface Ends {
        /** It is kept. */
        void connected(Connected connected);

        /** It was refused, and nothing was kept. */
        void failed(Throwable why);

        /**
         * A passphrase is needed to keep it.
         *
         * @param again keeps it once the passphrase is there
         */
        void locked(Runnable again);

        /**
         * The key of the workspace is not where it was put.
         *
         * @param again keeps it once all sign-ins were forgotten
         */
        void keyLost(Throwable why, Runnable again);
    }

    public ConnectModel(Connections connections, Background background) {
        this.connections = connections;
        this.background = background;
        this.trying = background.latest();
    }

    /** Connects a new channel. */
    public void add(String platform, String name, Entry entry, Ends ends) {
        start(() -> connections.tryNew(platform, name, entry), ends);
    }

    /** Signs a channel in again, or changes its settings. */
    public void change(Channel channel, Entry entry, Ends ends) {
        start(() -> connections.tryAgain(channel, entry), ends);
    }

    private void start(Callable<Trial> knock, Ends ends) {
        background.assertOnScreen();
        if (stage.get() != Stage.RESTING) return;
        stage.set(Stage.TRYING);
        trying.run(knock, trial -> keep(trial, ends), why -> failed(why, ends));
    }

    private void keep(Trial trial, Ends ends) {
        stage.set(Stage.KEEPING);
        background.write(
                () -> connections.keep(trial),
                connected -> {
                    stage.set(Stage.RESTING);
                    ends.connected(connected);
                },
                why -> {
                    stage.set(Stage.RESTING);
                    Runnable again = () -> keep(trial, ends);
                    if (isLocked(why)) ends.locked(again);
                    else if (isKeyLost(why)) ends.keyLost(why, again);
                    else ends.failed(why);
                });
    }

    private void failed(Throwable why, Ends ends) {
        stage.set(Stage.RESTING);
        ends.failed(why);
    }

    /** Whether a passphrase is all that lacks. */
    static boolean isLocked(Throwable why) {
        return why instanceof FailureException known
                && known.failure() instanceof SecretFailure.NoPassphrase;
    }

    private static boolean isKeyLost(Throwable why) {
        return why instanceof FailureException known
                && (known.failure() instanceof SecretFailure.KeyGone
                        || known.failure() instanceof SecretFailure.KeyElsewhere);
    }

    /** Calls a try off; whatever the platform still answers, nothing is kept. */
    public void cancel() {
        background.assertOnScreen();
        if (stage.get() != Stage.TRYING) return;
        trying.forget();
        stage.set(Stage.RESTING);
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }
}
