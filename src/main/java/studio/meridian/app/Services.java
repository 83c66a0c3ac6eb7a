package studio.meridian.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.storage.database.Upkeep;
import studio.meridian.sync.Sender;
import studio.meridian.sync.counts.Rounds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What works beside the window while a workspace is open: the sender of the outbox, which also
 * notices what other processes write, the counting of what is published, and the upkeep (a check at
 * the start, copies by the hour). Closing ends them; the workspace itself stays open.
 */
final class Services implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final Sender sender;
    private final Rounds counting;
    private final Upkeep upkeep;
    private final Consumer<? super Throwable> trouble;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread keeper;

    /**
     * Begins to work.
     *
     * @param trouble told, on any thread, of what a person should know
     */
    Services(Core core, Machine machine, Upkeep upkeep, Consumer<? super Throwable> trouble) {
        this.upkeep = upkeep;
        this.trouble = trouble;
        this.sender =
                new Sender(core.sending(), Sender.Manner.FIRST, machine.clock(), this::explainable);
        Thread.ofPlatform().daemon().name("sender").start(sender);
        this.counting = new Rounds(core.counts, sender::isSending, Rounds.USUAL);
        Thread.ofPlatform().daemon().name("counts").start(counting);
        this.keeper = Thread.ofPlatform().daemon().name("upkeep").start(this::keep);
    }

    private void keep() {
        guarded(upkeep::check);
        try {
            do guarded(upkeep::copyIfDue);
            while (!ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            LOG.debug("the upkeep was asked to end");
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            explainable(e);
        }
    }

    private void explainable(Throwable e) {
        LOG.warn("a service beside the window has trouble", e);
        trouble.accept(e);
    }

    @Override
    public void close() {
        sender.close();
        counting.close();
        ended.countDown();
        try {
            keeper.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        upkeep.close();
    }
}
