package studio.meridian.app;

import javafx.application.Platform;
import javafx.stage.Stage;

import studio.meridian.storage.database.Upkeep;
import studio.meridian.ui.Desk;
import studio.meridian.ui.Workspace;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.font.Fonts;
import studio.meridian.ui.preview.Preview;
import studio.meridian.ui.shell.WindowState;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The window over an open workspace, and the order in which things start and stop. The only place
 * outside {@code ui} that knows JavaFX.
 */
final class Desktop {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BLINK = Duration.ofMillis(10);

    private final Core core;
    private final Machine machine;
    private final Background background;
    private final Upkeep upkeep;
    private final DeskSettings settings;

    /** Over a workspace; JavaFX must run. */
    Desktop(Core core, Machine machine, Background background) {
        this.core = core;
        this.machine = machine;
        this.background = background;
        this.upkeep = new Upkeep(core.database, machine.clock());
        this.settings = new DeskSettings(core.settings);
    }

    /** Starts JavaFX once for this process; it stays until {@link #stopToolkit}. */
    static void startToolkit() {
        // Families are read when the toolkit starts, so ours must be known before.
        Fonts.load();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        await(started);
        Platform.setImplicitExit(false);
    }

    /** Ends JavaFX. */
    static void stopToolkit() {
        Platform.exit();
    }

    /** Makes the desk; from any thread but the screen's. */
    Desk desk(ZoneId zone) {
        return background.ask(() ->
                new Desk(
                        workspace(),
                        background,
                        machine.clock(),
                        zone,
                        settings,
                        () -> new Preview(core.media, background),
                        machine.facts()));
    }

    private Workspace workspace() {
        return new Workspace(
                core.name(),
                core.database.folder().root(),
                core.library,
                core.posts,
                core.variants,
                core.translations,
                core.media,
                core.channels,
                core.connections(),
                core.unlocking(),
                core.deliveries,
                core.outbox,
                core.settings,
                core.conflicts(),
                core.counts,
                core.forecasts(),
                upkeep,
                core.database.changes());
    }

    /** Shows the window and returns when the person has closed it and all is saved. */
    void show() {
        working(_ -> {
            CountDownLatch closed = new CountDownLatch(1);
            Desk desk = desk(ZoneId.systemDefault());
            background.ask(() -> window(desk, closed));
            await(closed);
            background.ask(() -> {
                desk.close();
                return true;
            });
        });
    }

    /** Does something while posts are sent and copies taken; returns when all is on the disk. */
    void working(Consumer<Desktop> work) {
        try (Services _ = new Services(core, machine, upkeep, background::report)) {
            work.accept(this);
            settle();
        }
    }

    private Stage window(Desk desk, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle(core.name() + " - Meridian Studio");
        stage.setScene(desk.scene());
        new WindowState(settings, background).attach(stage);
        stage.setOnHidden(_ -> closed.countDown());
        stage.show();
        return stage;
    }

    /** Waits until the last words are on the disk. */
    private void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!background.isIdle() && System.nanoTime() < end) Thread.sleep(BLINK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the window was open", e);
        }
    }
}
