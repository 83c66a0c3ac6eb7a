package studio.meridian.storage.database;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;

import studio.meridian.messages.FailureException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How every connection is set up. The settings go in as driver properties, because of several
 * pragmas in one statement only the first takes effect, and each is asked back: a connection that
 * does not answer as set is never used.
 */
final class ConnectionSettings {
    /** "MERI": marks the file as ours. */
    static final int APPLICATION_ID = 0x4D455249;

    private static final int BUSY_MILLIS = 10_000;

    private ConnectionSettings() {}

    static Connection writable(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return checked(config, file, "wal");
    }

    static Connection readOnly(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return checked(config, file, "");
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        // FULL, not NORMAL: NORMAL in WAL loses acknowledged work in a power cut.
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(TempStore.MEMORY);
        config.enableLoadExtension(false);
        return config;
    }

    private static Connection checked(SQLiteConfig config, Path file, String journal)
            throws SQLException {
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            // The driver has no property that reaches these (its "full sync" names no pragma).
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            verify(statement, file, expected(journal));
            return connection;
        } catch (SQLException | FailureException e) {
            connection.close();
            throw e;
        }
    }

    private static Map<String, String> expected(String journal) {
        Map<String, String> expected = new LinkedHashMap<>();
        if (!journal.isEmpty()) expected.put("journal_mode", journal);
        expected.put("synchronous", "2");
        expected.put("foreign_keys", "1");
        expected.put("busy_timeout", String.valueOf(BUSY_MILLIS));
        expected.put("trusted_schema", "0");
        expected.put("cell_size_check", "1");
        expected.put("fullfsync", "1");
        return expected;
    }

    /** Asks every setting back. */
    static void verify(Statement statement, Path file, Map<String, String> expected)
            throws SQLException {
        for (Map.Entry<String, String> setting : expected.entrySet()) {
            String found = pragma(statement, setting.getKey());
            if (found.equalsIgnoreCase(setting.getValue())) continue;
            String detail = setting.getKey() + " is " + found + ", not " + setting.getValue();
            throw new FailureException(new StorageFailure.Refused(file, detail));
        }
    }

    /** The value of a pragma as text, empty when there is none. */
    static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet answer = statement.executeQuery("PRAGMA " + name)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }
}
