package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** Every schema there ever was opens in this program and comes out as a fresh one would. */
class MigrationsTest {
    @ParameterizedTest
    @MethodSource("versions")
    void an_older_schema_becomes_the_newest(int version, @TempDir Path temp) throws SQLException {
        WorkspaceFolder old = new WorkspaceFolder(temp.resolve("old"));
        Database.create(old, "old").close();
        java.nio.file.Path file = temp.resolve("grown.db");
        try (Connection grown = ConnectionSettings.writable(file);
                Connection fresh = ConnectionSettings.readOnly(old.database())) {
            Migrations.run(grown, 0, version);
            Migrations.run(grown, version, Migrations.NEWEST);
            assertThat(TableDigests.of(grown)).isEqualTo(TableDigests.of(fresh));
            assertThat(schema(grown)).isEqualTo(schema(fresh));
        }
    }

    @Test
    void what_people_said_before_their_names_were_kept_is_still_known_as_their_word(
            @TempDir Path temp) throws SQLException {
        try (Connection old = ConnectionSettings.writable(temp.resolve("old.db"))) {
            Migrations.run(old, 0, 1);
            try (var statement = old.createStatement()) {
                statement.execute("PRAGMA foreign_keys = OFF");
                String event =
                        "INSERT INTO delivery_event (delivery, at, from_state, to_state, reason) VALUES ";
                statement.execute(event + "(1, 1, 'NEEDS_USER', 'CONFIRMED', 'seen-there')");
                statement.execute(event + "(2, 2, 'NEEDS_USER', 'RECONCILING', 'asked-look')");
                statement.execute(event + "(2, 3, 'UNKNOWN', 'RECONCILING', 'asked-look')");
                statement.execute(event + "(2, 4, 'RECONCILING', 'CONFIRMED', 'found')");
                statement.execute(event + "(2, 5, NULL, 'READY', NULL)");
            }
            Migrations.run(old, 1, 2);
            try (var statement = old.createStatement();
                    var rows =
                            statement.executeQuery("SELECT who FROM delivery_event ORDER BY at")) {
                java.util.List<String> who = new java.util.ArrayList<>();
                while (rows.next()) who.add(String.valueOf(rows.getString(1)));
                assertThat(who).containsExactly("", "", "null", "null", "null");
            }
        }
    }

    static IntStream versions() {
        return IntStream.rangeClosed(0, Migrations.NEWEST);
    }

    private static String schema(Connection connection) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var rows =
                connection
                        .createStatement()
                        .executeQuery("SELECT sql FROM sqlite_schema ORDER BY name")) {
            while (rows.next()) all.append(rows.getString(1)).append('\n');
        }
        return all.toString();
    }
}
