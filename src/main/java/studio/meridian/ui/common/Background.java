package studio.meridian.ui.common;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The only place where the desktop changes threads. The core blocks and is plain; a model hands its
 * calls over here and gets the result back on the thread of the screen.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int READERS = 4;

    /** A screen that is closing may still ask; nobody waits for the answer. */
    private static final RejectedExecutionHandler LATE = new ThreadPoolExecutor.DiscardPolicy();

    private final Executor reading;
    private final Executor writing;
    private final Executor screen;
    private final BooleanSupplier onScreen;
    private final Delays delays;
    private final Runnable end;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Consumer<? super Throwable> trouble = e -> LOG.error("not handled", e);

    /** Something that can still be called off. */
    @FunctionalInterface
    public interface Pending {
        /** Calls it off; without effect when it happened already. */
        void cancel();
    }

    /** Runs a task some time later, on any thread. */
    @FunctionalInterface
    public interface Delays {
        /** Sets the task going. */
        Pending after(Duration delay, Runnable task);
    }

    /**
     * Over executors of somebody else, who ends them.
     *
     * @param reading runs work whose order does not matter
     * @param writing runs work one after the other
     * @param screen runs results on the thread of the screen
     * @param onScreen whether the caller is on that thread
     */
    public Background(
            Executor reading,
            Executor writing,
            Executor screen,
            BooleanSupplier onScreen,
            Delays delays) {
        this(reading, writing, screen, onScreen, delays, () -> {});
    }

    private Background(
            Executor reading,
            Executor writing,
            Executor screen,
            BooleanSupplier onScreen,
            Delays delays,
            Runnable end) {
        this.reading = reading;
        this.writing = writing;
        this.screen = screen;
        this.onScreen = onScreen;
        this.delays = delays;
        this.end = end;
    }

    /** For a running desktop, with threads of its own. */
    public static Background desktop() {
        ExecutorService readers =
                pool(READERS, Thread.ofPlatform().daemon().name("reading-", 1).factory());
        ExecutorService writer = pool(1, Thread.ofPlatform().daemon().name("writing").factory());
        ScheduledExecutorService clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("timer").factory(), LATE);
        return new Background(
                readers,
                writer,
                Platform::runLater,
                Platform::isFxApplicationThread,
                (delay, task) -> {
                    ScheduledFuture<?> set =
                            clock.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
                    return () -> set.cancel(false);
                },
                () -> {
                    clock.shutdownNow();
                    readers.shutdown();
                    writer.shutdown();
                });
    }

    private static ExecutorService pool(int threads, ThreadFactory factory) {
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory, LATE);
    }

    /** Says what happens to failures that nobody asked for; the shell shows them. */
    public void onTrouble(Consumer<? super Throwable> handler) {
        trouble = handler;
    }

    /** Hands a failure to whoever shows them. */
    public void report(Throwable failure) {
        onScreen(() -> trouble.accept(failure));
    }

    /** Reads in the background; the result comes back on the screen's thread. */
    public <T> void read(Callable<T> work, Consumer<? super T> done) {
        run(reading, work, done, this::report);
    }

    /** Like {@link #read(Callable, Consumer)}, with a say in failures. */
    public <T> void read(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        run(reading, work, done, failed);
    }

    /** Writes in the background, in the order in which it was asked. */
    public <T> void write(Callable<T> work, Consumer<? super T> done) {
        run(writing, work, done, this::report);
    }

    /** Like {@link #write(Callable, Consumer)}, with a say in failures. */
    public <T> void write(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        run(writing, work, done, failed);
    }

    private <T> void run(
            Executor executor,
            Callable<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        underWay.incrementAndGet();
        executor.execute(() -> {
            Runnable answer;
            try {
                T result = work.call();
                answer = () -> done.accept(result);
            } catch (Throwable e) {
                // Errors too: a person is told, and the count of what is under way stays right.
                answer = () -> failed.accept(e);
            }
            onScreen(answer);
            underWay.decrementAndGet();
        });
    }

    /** Runs a task on the screen's thread, soon; for news that come from another thread. */
    public void onScreen(Runnable task) {
        underWay.incrementAndGet();
        screen.execute(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                LOG.error("a task of the screen failed", e);
                trouble.accept(e);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    /** Runs a task on the screen's thread after a while. */
    public Pending later(Duration delay, Runnable task) {
        return delays.after(delay, () -> onScreen(task));
    }

    /** Asks the screen's thread from another one and waits for the answer. */
    public <T> T ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        onScreen(() -> {
            try {
                answer.complete(question.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the screen", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) throw error;
            throw new IllegalStateException("the screen could not answer", cause);
        }
    }

    /** A lane for work of which only the newest result counts. */
    public Latest latest() {
        return new Latest(this);
    }

    /** Whether nothing is under way; delays of {@link #later} do not count. */
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    /** For the first line of methods that belong to the screen's thread. */
    public void assertOnScreen() {
        if (!onScreen.getAsBoolean()) {
            throw new IllegalStateException("belongs to the thread of the screen");
        }
    }

    /** Ends the threads of {@link #desktop()} after the work they have; delays are called off. */
    @Override
    public void close() {
        end.run();
    }

    void begin() {
        underWay.incrementAndGet();
    }

    void end() {
        underWay.decrementAndGet();
    }
}
