package studio.meridian.sync.turn;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.storage.database.OwnerOnly;
import studio.meridian.storage.database.SenderLock;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * This process's turn to send: it holds the lock, and listens to what others ask of the sender.
 * Closing it gives the turn back.
 */
public final class Turn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final SenderLock lock;
    private final boolean yields;
    private final Runnable woken;
    private final Executor helpers;
    private final Set<SocketChannel> guests = ConcurrentHashMap.newKeySet();
    private @Nullable UnixDomainSocketAddress place;
    private @Nullable ServerSocketChannel door;
    private volatile boolean askedFor;

    private Turn(SenderLock lock, boolean yields, Runnable woken, Executor helpers) {
        this.helpers = helpers;
        this.lock = lock;
        this.yields = yields;
        this.woken = woken;
    }

    /**
     * Takes the turn, or gives null while another process has it.
     *
     * @param owner how this process is named to another one, for a person to read
     * @param yields whether it is given up when another process asks for it
     * @param woken called, on any thread, when another process asks for something
     * @param helpers runs what listens to them
     */
    public static @Nullable Turn take(
            WorkspaceFolder folder,
            String owner,
            boolean yields,
            Runnable woken,
            Executor helpers) {
        SenderLock lock = SenderLock.tryTake(folder, owner);
        if (lock == null) return null;
        Turn turn = new Turn(lock, yields, woken, helpers);
        try {
            turn.listen(Meeting.place(folder));
        } catch (IOException | FailureException | UnsupportedOperationException e) {
            // Without it others wait their turn and their writes are noticed a little later.
            LOG.warn("nobody can speak to this sender", e);
        }
        return turn;
    }

    private void listen(UnixDomainSocketAddress at) throws IOException {
        // Whoever made one that is still there holds the lock no more.
        Files.deleteIfExists(at.getPath());
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            opened.bind(at);
            OwnerOnly.file(at.getPath());
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        place = at;
        door = opened;
        helpers.execute(() -> serve(opened));
    }

    private void serve(ServerSocketChannel from) {
        try {
            while (true) {
                SocketChannel guest = from.accept();
                guests.add(guest);
                helpers.execute(() -> answer(guest));
            }
        } catch (ClosedChannelException _) {
            LOG.debug("the turn is over");
        } catch (IOException e) {
            LOG.warn("nobody can speak to this sender any more", e);
        }
    }

    private void answer(SocketChannel guest) {
        try (guest) {
            Meeting.say(guest, answer(Meeting.hear(guest)));
        } catch (IOException e) {
            LOG.debug("a neighbour left in the middle of a word", e);
        } finally {
            guests.remove(guest);
        }
    }

    private String answer(String word) {
        switch (word) {
            case Meeting.WAKE -> woken.run();
            case Meeting.YIELD -> {
                if (!yields) return Meeting.NO;
                askedFor = true;
                woken.run();
            }
            default -> {
                return Meeting.NO;
            }
        }
        return Meeting.YES;
    }

    /** Whether another process asked for the turn and is to get it. */
    public boolean isAskedFor() {
        return askedFor;
    }

    @Override
    public void close() {
        try {
            if (door != null) door.close();
            // The name goes before the lock: after that it may be somebody else's.
            if (place != null) Files.deleteIfExists(place.getPath());
            for (SocketChannel guest : guests) guest.close();
        } catch (IOException e) {
            LOG.warn("the place of meeting was left untidy", e);
        } finally {
            lock.close();
        }
    }
}
