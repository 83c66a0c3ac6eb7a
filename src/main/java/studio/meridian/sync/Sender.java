package studio.meridian.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.ChangeFeed;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.sync.turn.Neighbour;
import studio.meridian.sync.turn.Turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs the outbox in a thread given to it for as long as it is this process's turn: at the start,
 * whenever a delivery or channel was changed, and when the next one is due. While another process
 * has the turn it stands by. What other processes write is told to the workspace's listeners by it,
 * too. Closing waits until what is under way has ended.
 */
public final class Sender implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** A sleeping computer or a changed clock is noticed after this time at the latest. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    /**
     * After this time at the latest it notices what other processes wrote, and one that stands by
     * follows a sender that was killed.
     */
    private static final Duration LOOKING_ROUND = Duration.ofSeconds(1);

    /** How long the turn is left to the one who asked for it. */
    private static final Duration STEPPED_BACK = Duration.ofSeconds(5);

    private final Place place;
    private final Manner manner;
    private final InstantSource clock;
    private final Consumer<? super Throwable> trouble;
    private final Semaphore calls = new Semaphore(1);
    private final ChangeFeed.Subscription listening;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean sending;
    private volatile boolean closed;

    /**
     * What is sent from, and by whom.
     *
     * @param owner how this process is named to another one, for a person to read
     * @param engines makes the engine, each time the turn was taken
     * @param helpers runs what listens to other processes
     */
    public record Place(
            Database database, String owner, Supplier<DeliveryEngine> engines, Executor helpers) {
        WorkspaceFolder folder() {
            return database.folder();
        }
    }

    /** How a sender treats others of the same workspace. */
    public enum Manner {
        /** Asks for the turn and keeps it: a person is here. */
        FIRST,
        /** Gives the turn to one who asks. */
        YIELDS
    }

    /**
     * Listens from now on, and sends once it runs.
     *
     * @param manner how it treats other senders of the workspace
     * @param trouble told when the engine itself fails; it is tried again later
     */
    public Sender(
            Place place, Manner manner, InstantSource clock, Consumer<? super Throwable> trouble) {
        this.place = place;
        this.manner = manner;
        this.clock = clock;
        this.trouble = trouble;
        this.listening = place.database().changes().listen(this::changed);
    }

    private void changed(Set<Change> changes) {
        boolean concerns =
                changes.stream()
                        .anyMatch(change ->
                                change.what() == Change.What.DELIVERY
                                        || change.what() == Change.What.CHANNEL
                                        || change.what() == Change.What.SETTINGS);
        // What this thread itself wrote is followed by another look anyway.
        if (concerns && Thread.currentThread() != thread) calls.release();
    }

    /** Has it look at the outbox now. */
    public void wake() {
        calls.release();
    }

    /** Whether it is this process that sends now. */
    public boolean isSending() {
        return sending;
    }

    /** Sends until it is closed or its thread is interrupted. */
    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            while (!closed) pause(turn());
        } catch (InterruptedException _) {
            LOG.debug("the sender was asked to end");
        } finally {
            ended.countDown();
        }
    }

    /** Takes the turn and sends until it is over; how long to leave it alone then. */
    private Duration turn() throws InterruptedException {
        try (Turn turn = taken()) {
            if (turn == null) {
                if (manner == Manner.FIRST)
                    new Neighbour(place.folder(), place.helpers()).askToYield();
                return LOOKING_ROUND;
            }
            sending = true;
            send(turn);
            return turn.isAskedFor() ? STEPPED_BACK : LOOKING_ROUND;
        } catch (RuntimeException e) {
            if (!closed) trouble.accept(e);
            return LONGEST_SLEEP;
        } finally {
            sending = false;
        }
    }

    private @Nullable Turn taken() {
        boolean yields = manner == Manner.YIELDS;
        return Turn.take(place.folder(), place.owner(), yields, this::wake, place.helpers());
    }

    private void send(Turn turn) throws InterruptedException {
        DeliveryEngine engine = place.engines().get();
        while (!closed && !turn.isAskedFor() && !engine.isOvertaken()) {
            sleep(round(engine, turn));
        }
    }

    /** Sleeps until it is called, or another process wrote, but no longer than that. */
    private void sleep(Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        while (!looked()) {
            long left = Math.min(end - System.nanoTime(), LOOKING_ROUND.toNanos());
            if (left <= 0) return;
            if (calls.tryAcquire(left, TimeUnit.NANOSECONDS)) break;
        }
        calls.drainPermits();
    }

    /** Looks what other processes wrote; a workspace that cannot be read is told of elsewhere. */
    private boolean looked() {
        try {
            return place.database().look();
        } catch (RuntimeException e) {
            LOG.warn("cannot see what other processes wrote", e);
            return false;
        }
    }

    /** One round; how long nothing will be due. */
    private Duration round(DeliveryEngine engine, Turn turn) {
        try {
            while (engine.run(() -> closed || turn.isAskedFor()) > 0) {
                LOG.debug("deliveries moved on");
            }
            return untilNext(engine);
        } catch (RuntimeException e) {
            if (!closed) trouble.accept(e);
            return LONGEST_SLEEP;
        }
    }

    private Duration untilNext(DeliveryEngine engine) {
        Instant next = engine.next();
        if (next == null) return LONGEST_SLEEP;
        Duration away = Duration.between(clock.instant(), next);
        // Something due that cannot move (its channel is held) must not keep the thread busy.
        if (!away.isPositive()) return LONGEST_SLEEP;
        return away.compareTo(LONGEST_SLEEP) < 0 ? away : LONGEST_SLEEP;
    }

    /** A wait that only closing cuts short. */
    private void pause(Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        while (!closed) {
            long left = end - System.nanoTime();
            if (left <= 0) return;
            looked();
            calls.tryAcquire(Math.min(left, LOOKING_ROUND.toNanos()), TimeUnit.NANOSECONDS);
        }
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
