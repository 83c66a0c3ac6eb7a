package studio.meridian.storage.database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An open workspace database. There is one writing connection, used by one thread at a time;
 * readers have connections of their own and never wait for a writer. Safe for any thread.
 */
public final class Database implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final @Nullable WorkspaceLock lock;
    private final @Nullable Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Session> readers = new ConcurrentLinkedDeque<>();
    private final ChangeFeed changes = new ChangeFeed();

    private Database(
            WorkspaceFolder folder, @Nullable WorkspaceLock lock, @Nullable Session writer) {
        this.folder = folder;
        this.lock = lock;
        this.writer = writer;
    }

    /**
     * Makes a new workspace in an empty or missing folder, or opens the one that is there.
     *
     * @param owner how this process is named to one that finds the workspace taken
     */
    public static Database create(WorkspaceFolder folder, String owner) {
        try {
            OwnerOnly.folder(folder.root());
            OwnerOnly.folder(folder.media());
            OwnerOnly.folder(folder.backups());
        } catch (IOException e) {
            throw SqliteTrouble.told(folder.root(), e);
        }
        return openForWriting(folder, owner);
    }

    /**
     * Opens a workspace for reading and writing; only one process can.
     *
     * @throws FailureException {@link StorageFailure} with nothing changed
     */
    public static Database open(WorkspaceFolder folder, String owner) {
        if (!folder.exists()) {
            throw new FailureException(new StorageFailure.NoWorkspace(folder.root()));
        }
        return openForWriting(folder, owner);
    }

    private static Database openForWriting(WorkspaceFolder folder, String owner) {
        WorkspaceLock lock = WorkspaceLock.take(folder, owner);
        try {
            Path file = folder.database();
            int found = folder.exists() ? SchemaMark.inspect(file) : 0;
            if (found == 0 && Backup.isThere(folder)) throw emptied(file);
            // Before SQLite sees it: it would make the file readable for all.
            OwnerOnly.file(file);
            return new Database(folder, lock, new Session(upgraded(folder, found)));
        } catch (SQLException | IOException e) {
            lock.close();
            throw SqliteTrouble.told(folder.database(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Connection upgraded(WorkspaceFolder folder, int found)
            throws SQLException, IOException {
        Connection writer = ConnectionSettings.writable(folder.database());
        try {
            if (found > 0 && found < Migrations.NEWEST) {
                Backup.take(writer, folder, "before-upgrade");
            }
            Migrations.run(writer, found, Migrations.NEWEST);
            return writer;
        } catch (SQLException | IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Copies are taken of what was written, so a new workspace must not stand in its place. */
    private static FailureException emptied(Path file) {
        return new FailureException(
                new StorageFailure.Damaged(file, "nothing is in it, but copies of it are there"));
    }

    /** Opens a workspace for reading, beside whoever writes. */
    public static Database openReadOnly(WorkspaceFolder folder) {
        if (!folder.exists()) {
            throw new FailureException(new StorageFailure.NoWorkspace(folder.root()));
        }
        try {
            if (SchemaMark.inspect(folder.database()) == 0) {
                throw new FailureException(new StorageFailure.NoWorkspace(folder.root()));
            }
        } catch (SQLException | IOException e) {
            throw SqliteTrouble.told(folder.database(), e);
        }
        return new Database(folder, null, null);
    }

    /** Where it lies. */
    public WorkspaceFolder folder() {
        return folder;
    }

    /** What is told after each commit. */
    public ChangeFeed changes() {
        return changes;
    }

    /** Whether it was opened for reading only. */
    public boolean isReadOnly() {
        return writer == null;
    }

    /** Reads within one snapshot. */
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        Session session = borrow();
        try {
            T result = session.inTransaction(work);
            readers.push(session);
            return result;
        } catch (RuntimeException e) {
            session.close();
            throw SqliteTrouble.told(folder.database(), e);
        }
    }

    /**
     * Writes in one transaction and tells listeners after the commit. When this returns, the work
     * has been flushed to the disk.
     *
     * @throws IllegalStateException when opened for reading or called from within a write
     */
    public <T extends @Nullable Object> T write(BiFunction<Handle, Changes, T> work) {
        Session session = writer;
        if (session == null) throw new IllegalStateException("opened for reading only");
        if (writing.isHeldByCurrentThread()) throw new IllegalStateException("a write in a write");
        Changes committed = new Changes();
        T result;
        writing.lock();
        try {
            result = session.inTransaction(handle -> work.apply(handle, committed));
        } catch (RuntimeException e) {
            throw SqliteTrouble.told(folder.database(), e);
        } finally {
            writing.unlock();
        }
        changes.publish(committed.all());
        return result;
    }

    /** Writes without a result; see {@link #write}. */
    public void writeOnly(BiConsumer<Handle, Changes> work) {
        boolean done =
                write((handle, committed) -> {
                    work.accept(handle, committed);
                    return true;
                });
        if (!done) throw new IllegalStateException("not written");
    }

    /**
     * Asks SQLite to check the file.
     *
     * @throws FailureException {@link StorageFailure.Damaged}
     */
    public void quickCheck() {
        String answer =
                read(handle -> handle.select("PRAGMA quick_check(1)").mapTo(String.class).one());
        if (!answer.equals("ok")) {
            throw new FailureException(new StorageFailure.Damaged(folder.database(), answer));
        }
    }

    /**
     * Makes a copy in {@code backups/}, restores it to a scratch file and compares every row.
     *
     * @param name what the file is called, without its ending
     * @return the verified copy
     */
    public Path backUp(String name) {
        Session session = writer;
        if (session == null) throw new IllegalStateException("opened for reading only");
        writing.lock();
        try {
            return Backup.take(session.connection(), folder, name);
        } catch (SQLException | IOException e) {
            throw SqliteTrouble.told(folder.backups(), e);
        } finally {
            writing.unlock();
        }
    }

    private Session borrow() {
        Session idle = readers.poll();
        if (idle != null) return idle;
        try {
            return new Session(ConnectionSettings.readOnly(folder.database()));
        } catch (SQLException e) {
            throw SqliteTrouble.told(folder.database(), e);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Session idle = readers.poll(); idle != null; idle = readers.poll()) idle.close();
            if (writer != null) writer.close();
            if (lock != null) lock.close();
        } finally {
            writing.unlock();
        }
    }
}
