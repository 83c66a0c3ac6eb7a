package studio.meridian.sync.turn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The process that sends for a workspace now, spoken to by another one. */
public final class Neighbour {
    private static final Logger LOG = LoggerFactory.getLogger(Neighbour.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WorkspaceFolder folder;
    private final Executor helpers;

    /**
     * @param helpers runs what keeps an eye on a neighbour that does not answer
     */
    public Neighbour(WorkspaceFolder folder, Executor helpers) {
        this.folder = folder;
        this.helpers = helpers;
    }

    /** Has it look at the outbox now; whether it heard. */
    public boolean wake() {
        return ask(Meeting.WAKE);
    }

    /** Asks for its turn; whether it will give it up once what is under way has ended. */
    public boolean askToYield() {
        return ask(Meeting.YIELD);
    }

    private boolean ask(String word) {
        try (SocketChannel channel = SocketChannel.open(Meeting.place(folder))) {
            CountDownLatch answered = new CountDownLatch(1);
            // A channel has no patience of its own.
            helpers.execute(() -> giveUp(channel, answered));
            try {
                Meeting.say(channel, word);
                return Meeting.hear(channel).equals(Meeting.YES);
            } finally {
                answered.countDown();
            }
        } catch (IOException | FailureException | UnsupportedOperationException e) {
            LOG.debug("nobody answers", e);
            return false;
        }
    }

    private static void giveUp(SocketChannel channel, CountDownLatch answered) {
        try {
            if (!answered.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) channel.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("a channel did not close", e);
        }
    }
}
