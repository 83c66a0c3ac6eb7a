package studio.meridian.storage.database;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

/**
 * The right to send the deliveries of a workspace, held by one process at a time. It falls with the
 * process however that ends.
 */
public final class SenderLock implements AutoCloseable {
    private final FolderLock lock;

    private SenderLock(FolderLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the right, or gives null when another process has it.
     *
     * @param owner how this process is named to another one, for a person to read
     * @throws FailureException {@link StorageFailure.Refused} when the folder refuses
     */
    public static @Nullable SenderLock tryTake(WorkspaceFolder folder, String owner) {
        try {
            return new SenderLock(FolderLock.take(folder, FolderLock.Right.SENDER, owner));
        } catch (FailureException e) {
            if (e.failure() instanceof StorageFailure.Locked) return null;
            throw e;
        }
    }

    /** Who took the right last, as they named themselves; empty when nobody ever did. */
    public static String who(WorkspaceFolder folder) {
        return FolderLock.who(folder, FolderLock.Right.SENDER);
    }

    @Override
    public void close() {
        lock.close();
    }
}
