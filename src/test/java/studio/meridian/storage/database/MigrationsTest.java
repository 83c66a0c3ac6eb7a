package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

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
