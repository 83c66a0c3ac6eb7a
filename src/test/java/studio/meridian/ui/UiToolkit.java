package studio.meridian.ui;

import javafx.application.Platform;

import studio.meridian.ui.font.Fonts;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Starts JavaFX once for all tests of a run and calls code on its thread. */
public final class UiToolkit {
    private static final long PATIENCE_SECONDS = 60;

    private UiToolkit() {}

    /** Starts the toolkit unless it runs already; it stays up when the last window closes. */
    public static synchronized void start() throws InterruptedException {
        Fonts.load();
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException _) {
            Platform.runLater(started::countDown);
        }
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX did not start");
        }
        Platform.setImplicitExit(false);
    }

    /** Runs the code on the JavaFX thread and gives back its result or its failure. */
    public static <T> T call(Callable<T> code) throws Exception {
        start();
        FutureTask<T> task = new FutureTask<>(code);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Runs the code on the JavaFX thread and waits for its end. */
    public static void run(Runnable code) throws Exception {
        call(() -> {
            code.run();
            return true;
        });
    }
}
