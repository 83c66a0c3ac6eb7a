package studio.meridian.storage.database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An open workspace database. There is one writing connection in a process, used by one thread at a
 * time; readers have connections of their own and never wait for a writer. One process holds the
 * workspace; others may write beside it for a moment. Safe for any thread.
 */
public final class Database implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final @Nullable FolderLock lock;
    private final @Nullable Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Session> readers = new ConcurrentLinkedDeque<>();
    private final ChangeFeed changes = new ChangeFeed();
    private long seen;

    private Database(WorkspaceFolder folder, @Nullable FolderLock lock, @Nullable Session writer)
            throws SQLException {
        this.folder = folder;
        this.lock = lock;
        this.writer = writer;
        if (writer != null) seen = version(writer);
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
     * Opens a workspace for reading and writing and holds it; only one process can.
     *
     * @throws FailureException {@link StorageFailure} with nothing changed
     */
    public static Database open(WorkspaceFolder folder, String owner) {
        if (!folder.exists()) {
            throw new FailureException(new StorageFailure.NoWorkspace(folder.root()));
        }
        return openForWriting(folder, owner);
    }

    /**
     * Opens a workspace for reading and writing beside whoever holds it.
     *
     * @throws FailureException {@link StorageFailure} with nothing changed; {@code Locked} when the
     *     schema must be brought up to date first and somebody holds the workspace
     */
    public static Database openBeside(WorkspaceFolder folder, String owner) {
        if (!folder.exists()) {
            throw new FailureException(new StorageFailure.NoWorkspace(folder.root()));
        }
        try {
            Path file = folder.database();
            if (SchemaMark.inspect(file) != Migrations.NEWEST) open(folder, owner).close();
            return new Database(folder, null, new Session(ConnectionSettings.writable(file)));
        } catch (SQLException | IOException e) {
            throw SqliteTrouble.told(folder.database(), e);
        }
    }

    private static Database openForWriting(WorkspaceFolder folder, String owner) {
        FolderLock lock = FolderLock.take(folder, FolderLock.Right.DESK, owner);
        try {
            Path file = folder.database();
            int found = folder.exists() ? SchemaMark.inspect(file) : 0;
            if (found == 0 && Backup.isThere(folder)) throw emptied(file);
            // Before SQLite sees it: it would make the file readable for all.
            OwnerOnly.file(file);
            return new Database(folder, lock, new Session(upgraded(folder, found, owner)));
        } catch (SQLException | IOException e) {
            lock.close();
            throw SqliteTrouble.told(folder.database(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Connection upgraded(WorkspaceFolder folder, int found, String owner)
            throws SQLException, IOException {
        if (found == Migrations.NEWEST) return ConnectionSettings.writable(folder.database());
        // An older program that sends would go on in a schema it does not know.
        try (FolderLock _ = FolderLock.take(folder, FolderLock.Right.SENDER, owner)) {
            return upgrade(folder, found);
        }
    }

    private static Connection upgrade(WorkspaceFolder folder, int found)
            throws SQLException, IOException {
        Connection writer = ConnectionSettings.writable(folder.database());
        try {
            if (found > 0) Backup.take(writer, folder, "before-upgrade");
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
            return new Database(folder, null, null);
        } catch (SQLException | IOException e) {
            throw SqliteTrouble.told(folder.database(), e);
        }
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
            result =
                    session.inTransaction(handle -> {
                        refuseNewer(handle);
                        return work.apply(handle, committed);
                    });
        } catch (RuntimeException e) {
            throw SqliteTrouble.told(folder.database(), e);
        } finally {
            writing.unlock();
        }
        changes.publish(committed.all());
        return result;
    }

    /** A newer program may have brought the schema up to date while this one stood aside. */
    private void refuseNewer(Handle handle) {
        int found = handle.select("PRAGMA user_version").mapTo(Integer.class).one();
        if (found == Migrations.NEWEST) return;
        throw new FailureException(
                new StorageFailure.NewerSchema(folder.database(), found, Migrations.NEWEST));
    }

    /**
     * Looks whether another process wrote since the last look, and tells listeners if so. What this
     * one wrote is told at once and not meant here.
     */
    public boolean look() {
        Session session = writer;
        if (session == null) return false;
        writing.lock();
        try {
            long now = version(session);
            if (now == seen) return false;
            seen = now;
        } catch (SQLException e) {
            throw SqliteTrouble.told(folder.database(), e);
        } finally {
            writing.unlock();
        }
        changes.publish(Change.elsewhere());
        return true;
    }

    /** A number that changes when another connection commits (PRAGMA data_version). */
    private static long version(Session session) throws SQLException {
        // Outside of a transaction: one of the writer's would keep others from writing.
        try (Statement statement = session.connection().createStatement()) {
            return Long.parseLong(ConnectionSettings.pragma(statement, "data_version"));
        }
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
