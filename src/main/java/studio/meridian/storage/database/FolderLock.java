package studio.meridian.storage.database;

import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One right in a workspace, held by one process at a time. The lock is the kernel's, so it falls
 * with the process however that ends. Closing any channel on a locked file drops the lock on POSIX
 * systems, therefore the file is opened once a process and never read; who holds it is told by a
 * file of its own.
 */
final class FolderLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param right what is to be held
     * @param owner how this process is named to another one, for a person to read
     * @throws FailureException {@link StorageFailure.Locked} when it is taken
     */
    static FolderLock take(WorkspaceFolder folder, Right right, String owner) {
        Path file = folder.root().resolve(right.lock);
        try {
            // A folder has many names, but opening it under a second one would drop the lock, too.
            Path held = folder.root().toRealPath().resolve(right.lock);
            if (!HELD.add(held)) throw locked(folder, right);
            try {
                return new FolderLock(held, locked(folder, right, owner));
            } catch (IOException | RuntimeException e) {
                HELD.remove(held);
                throw e;
            }
        } catch (IOException e) {
            throw new FailureException(
                    new StorageFailure.Refused(file, String.valueOf(e.getMessage())), e);
        }
    }

    /** What can be held. */
    enum Right {
        /** To have the workspace open in a window, or to bring its schema up to date. */
        DESK("workspace"),
        /** To send. */
        SENDER("sender");

        private final String lock;
        private final String sign;

        Right(String name) {
            this.lock = name + ".lock";
            this.sign = name + ".owner";
        }
    }

    private static FileChannel locked(WorkspaceFolder folder, Right right, String owner)
            throws IOException {
        Path file = folder.root().resolve(right.lock);
        OwnerOnly.file(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) throw locked(folder, right);
            Path sign = folder.root().resolve(right.sign);
            OwnerOnly.file(sign);
            Files.writeString(sign, owner);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FailureException locked(WorkspaceFolder folder, Right right) {
        return new FailureException(new StorageFailure.Locked(folder.root(), who(folder, right)));
    }

    /** Who took the right last, as they named themselves; empty when nobody ever did. */
    static String who(WorkspaceFolder folder, Right right) {
        try {
            Path sign = folder.root().resolve(right.sign);
            return Files.readString(sign, StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            // The name is a courtesy; without it the lock stands all the same.
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
