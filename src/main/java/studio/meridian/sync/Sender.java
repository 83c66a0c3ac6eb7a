package studio.meridian.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the outbox in a thread given to it: at the start, whenever a delivery or channel was
 * changed, and when the next one is due. Closing waits until what is under way has ended.
 */
public final class Sender implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** A sleeping computer or a changed clock is noticed after this time at the latest. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    private final DeliveryEngine engine;
    private final InstantSource clock;
    private final Consumer<? super Throwable> trouble;
    private final Semaphore calls = new Semaphore(1);
    private final ChangeFeed.Subscription listening;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    /**
     * Listens from now on, and sends once it runs.
     *
     * @param trouble told when the engine itself fails; it is tried again later
     */
    public Sender(
            DeliveryEngine engine,
            ChangeFeed feed,
            InstantSource clock,
            Consumer<? super Throwable> trouble) {
        this.engine = engine;
        this.clock = clock;
        this.trouble = trouble;
        this.listening = feed.listen(this::changed);
    }

    private void changed(Set<Change> changes) {
        boolean concerns =
                changes.stream()
                        .anyMatch(change ->
                                change.what() == Change.What.DELIVERY
                                        || change.what() == Change.What.CHANNEL);
        // What this thread itself wrote is followed by another look anyway.
        if (concerns && Thread.currentThread() != thread) calls.release();
    }

    /** Sends until it is closed or its thread is interrupted. */
    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            Duration sleep = Duration.ZERO;
            while (!closed) {
                if (calls.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS)) calls.drainPermits();
                if (!closed) sleep = round();
            }
        } catch (InterruptedException _) {
            LOG.debug("the sender was asked to end");
        } finally {
            ended.countDown();
        }
    }

    /** One round; how long nothing will be due. */
    private Duration round() {
        try {
            while (!closed && engine.run() > 0) LOG.debug("deliveries moved on");
            return untilNext();
        } catch (RuntimeException e) {
            if (!closed) trouble.accept(e);
            return LONGEST_SLEEP;
        }
    }

    private Duration untilNext() {
        Instant next = engine.next();
        if (next == null) return LONGEST_SLEEP;
        Duration away = Duration.between(clock.instant(), next);
        // Something due that cannot move (its channel is held) must not keep the thread busy.
        if (!away.isPositive()) return LONGEST_SLEEP;
        return away.compareTo(LONGEST_SLEEP) < 0 ? away : LONGEST_SLEEP;
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
        calls.release();
        if (thread == null) return;
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
