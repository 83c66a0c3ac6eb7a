package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.TestWorkspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A workspace of the first schema, with a post in it, meets the program of today. */
class UpgradeTest {
    @TempDir Path temp;
    private WorkspaceFolder folder;

    @BeforeEach
    void makeOld() throws SQLException {
        try (var fresh = new TestWorkspace(temp)) {
            folder = fresh.database.folder();
            fresh.article("Kettle", "copper");
        }
        try (Connection old = ConnectionSettings.writable(folder.database());
                var statement = old.createStatement()) {
            statement.execute("DROP INDEX variant_for_list");
            statement.execute("ALTER TABLE delivery_event DROP COLUMN who");
            statement.execute("PRAGMA user_version = 1");
        }
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = ConnectionSettings.readOnly(file);
                var statement = connection.createStatement()) {
            return Integer.parseInt(ConnectionSettings.pragma(statement, "user_version"));
        }
    }

    @Test
    void it_is_copied_before_it_is_changed() throws SQLException {
        try (Database database = Database.open(folder, "test")) {
            assertThat(new LibraryStore(database).list(Shelf.IN_USE))
                    .extracting(Row::title)
                    .containsExactly("Kettle");
        }
        assertThat(version(folder.database())).isEqualTo(Migrations.NEWEST);
        assertThat(version(folder.backups().resolve("before-upgrade.db"))).isEqualTo(1);
    }

    @Test
    void a_reader_lists_it_as_it_is_and_changes_nothing() throws Exception {
        byte[] before = Files.readAllBytes(folder.database());
        try (Database database = Database.openReadOnly(folder)) {
            LibraryStore library = new LibraryStore(database);
            assertThat(library.search("copper", Shelf.IN_USE))
                    .extracting(Row::title)
                    .containsExactly("Kettle");
        }
        assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
    }
}
