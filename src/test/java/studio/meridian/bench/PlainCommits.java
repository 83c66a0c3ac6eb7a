package studio.meridian.bench;

import org.sqlite.SQLiteConfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** One row overwritten and committed, on a connection that flushes as the product's does. */
final class PlainCommits implements AutoCloseable {
    private final Connection connection;

    PlainCommits(Path file) throws Exception {
        Files.deleteIfExists(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("CREATE TABLE words (pk INTEGER PRIMARY KEY, body TEXT)");
            statement.execute("INSERT INTO words VALUES (1, '')");
        }
        connection.setAutoCommit(false);
    }

    boolean commit(String body) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE words SET body = ? WHERE pk = 1")) {
            update.setString(1, body);
            update.executeUpdate();
        }
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
