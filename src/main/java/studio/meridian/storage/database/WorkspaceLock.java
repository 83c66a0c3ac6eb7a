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
 * Holds a workspace for one process. The lock is the kernel's, so it falls with the process however
 * that ends. Closing any channel on a locked file drops the lock on POSIX systems, therefore the
 * file is opened once a process and never read; who holds it is told by a file of its own.
 */
final class WorkspaceLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private WorkspaceLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param owner how this process is named to another one, for a person to read
     * @throws FailureException {@link StorageFailure.Locked} when it is taken
     */
    static WorkspaceLock take(WorkspaceFolder folder, String owner) {
        try {
            // A folder has many names, but opening it under a second one would drop the lock, too.
            Path held = folder.root().toRealPath();
            if (!HELD.add(held)) throw locked(folder);
            try {
                return new WorkspaceLock(held, locked(folder, owner));
            } catch (IOException | RuntimeException e) {
                HELD.remove(held);
                throw e;
            }
        } catch (IOException e) {
            throw new FailureException(
                    new StorageFailure.Refused(folder.lock(), String.valueOf(e.getMessage())), e);
        }
    }

    private static FileChannel locked(WorkspaceFolder folder, String owner) throws IOException {
        OwnerOnly.file(folder.lock());
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) throw locked(folder);
            OwnerOnly.file(folder.owner());
            Files.writeString(folder.owner(), owner);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FailureException locked(WorkspaceFolder folder) {
        String owner = "";
        try {
            owner = Files.readString(folder.owner(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            // The name is a courtesy; without it the lock stands all the same.
        }
        return new FailureException(new StorageFailure.Locked(folder.root(), owner));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(folder);
        }
    }
}
