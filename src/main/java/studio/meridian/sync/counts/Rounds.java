package studio.meridian.sync.counts;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Has a collector ask what is due, round after round, in a thread given to it. Closing waits a
 * moment for the question under way and then breaks it off: it changes nothing.
 */
public final class Rounds implements Runnable, AutoCloseable {
    /** How long after the start, and after each round, the next one follows. */
    public static final Duration USUAL = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Collector collector;
    private final BooleanSupplier turn;
    private final Duration between;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /**
     * @param turn whether it is this process that speaks with the channels
     */
    public Rounds(Collector collector, BooleanSupplier turn, Duration between) {
        this.collector = collector;
        this.turn = turn;
        this.between = between;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            while (!closed.await(between.toMillis(), TimeUnit.MILLISECONDS)) round();
        } catch (InterruptedException _) {
            LOG.debug("counting was asked to end");
        } finally {
            ended.countDown();
        }
    }

    private void round() {
        try {
            if (turn.getAsBoolean()) collector.round(() -> closed.getCount() == 0);
        } catch (RuntimeException e) {
            // Whatever it is, sending meets it too and says so; numbers can wait.
            LOG.warn("nothing could be counted", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Thread running = thread;
        if (running == null) return;
        try {
            if (ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
            running.interrupt();
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
