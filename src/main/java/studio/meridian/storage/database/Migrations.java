package studio.meridian.storage.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The schema, forward only: script n brings a database from {@code user_version} n-1 to n, each in
 * one transaction together with the new number.
 */
final class Migrations {
    private static final String FOLDER = "/studio/meridian/storage/";
    private static final List<String> SCRIPTS =
            List.of(
                    "V1__initial.sql",
                    "V2__word.sql",
                    "V3__list.sql",
                    "V4__steps.sql",
                    "V5__conflicts.sql",
                    "V6__counts.sql");

    /** The newest schema this program knows. */
    static final int NEWEST = SCRIPTS.size();

    private Migrations() {}

    /** Brings the schema from one version to a later one. */
    static void run(Connection connection, int from, int to) throws SQLException {
        for (int version = from + 1; version <= to; version++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements(SCRIPTS.get(version - 1))) statement.execute(sql);
                statement.execute("PRAGMA application_id = " + ConnectionSettings.APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + version);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Statements of a script, which stand apart by blank lines. */
    static List<String> statements(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + script)) {
            if (in == null) throw new IllegalStateException("missing " + script);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split("\\n\\s*\\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
