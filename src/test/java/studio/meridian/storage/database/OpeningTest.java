package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What a first start, a crash in it, another name of the folder or a full disk leave behind. */
class OpeningTest {
    @TempDir Path temp;
    private WorkspaceFolder folder;

    @BeforeEach
    void place() {
        folder = new WorkspaceFolder(temp.resolve("Harbour notes"));
    }

    @Test
    void a_first_start_killed_before_the_first_table_is_finished_by_the_next() throws Exception {
        OwnerOnly.folder(folder.root());
        ConnectionSettings.writable(folder.database()).close();
        assertThat(Files.size(folder.database())).isPositive();
        assertThat(failure(() -> Database.openReadOnly(folder)))
                .isEqualTo(new StorageFailure.NoWorkspace(folder.root()));
        try (Database database = Database.open(folder, "second")) {
            database.quickCheck();
            put(database, "name", "Harbour");
        }
        assertThat(SchemaMark.inspect(folder.database())).isEqualTo(Migrations.NEWEST);
    }

    @Test
    void an_emptied_file_with_copies_beside_it_is_not_replaced_by_a_new_workspace()
            throws Exception {
        try (Database database = Database.create(folder, "first")) {
            put(database, "name", "Harbour");
            database.backUp("auto");
        }
        Files.write(folder.database(), new byte[0]);
        assertThat(failure(() -> Database.open(folder, "second")))
                .isInstanceOf(StorageFailure.Damaged.class);
        assertThat(folder.database()).isEmptyFile();
        assertThat(folder.backups().resolve("auto.db")).isNotEmptyFile();
    }

    @Test
    void a_workspace_that_could_not_be_opened_can_be_opened_later() throws Exception {
        Database.create(folder, "first").close();
        byte[] sound = Files.readAllBytes(folder.database());
        Files.writeString(folder.database(), "Dear diary");
        assertThat(failure(() -> Database.open(folder, "second")))
                .isInstanceOf(StorageFailure.NotAWorkspace.class);
        Files.write(folder.database(), sound);
        Database.open(folder, "third").close();
    }

    @Test
    void another_name_of_the_same_folder_is_the_same_workspace() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder.root());
        WorkspaceFolder linked = new WorkspaceFolder(link);
        try (Database first = Database.create(folder, "first")) {
            assertThat(failure(() -> Database.open(linked, "second")))
                    .isEqualTo(new StorageFailure.Locked(linked.root(), "first"));
            put(first, "name", "still mine");
        }
        Database.open(linked, "second").close();
        Database.open(folder, "third").close();
    }

    @Test
    void a_lock_that_cannot_be_signed_is_given_back() throws Exception {
        Database.create(folder, "first").close();
        Files.delete(folder.root().resolve("workspace.owner"));
        Files.createDirectory(folder.root().resolve("workspace.owner"));
        assertThat(failure(() -> Database.open(folder, "second")))
                .isInstanceOf(StorageFailure.Refused.class);
        Files.delete(folder.root().resolve("workspace.owner"));
        Database.open(folder, "third").close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        Files.writeString(temp.resolve("a file"), "x");
        WorkspaceFolder under = new WorkspaceFolder(temp.resolve("a file").resolve("notes"));
        assertThat(failure(() -> Database.create(under, "first")))
                .isInstanceOfSatisfying(
                        StorageFailure.Refused.class,
                        refused -> assertThat(refused.path()).isEqualTo(under.root()));
    }

    @Test
    void an_open_folder_and_copies_are_closed_to_others_when_it_becomes_a_workspace()
            throws Exception {
        Files.createDirectories(folder.root());
        Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("rwxrwxrwx"));
        try (Database database = Database.create(folder, "first")) {
            Path copy = database.backUp("auto");
            for (Path path : List.of(folder.root(), folder.media(), folder.backups())) {
                assertThat(mode(path)).as("%s", path).isEqualTo("rwx------");
            }
            for (Path path :
                    List.of(
                            copy,
                            folder.root().resolve("workspace.owner"),
                            folder.root().resolve("workspace.lock"))) {
                assertThat(mode(path)).as("%s", path).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_full_disk_is_told_and_what_was_written_stays_whole() {
        try (Database database = Database.create(folder, "first")) {
            put(database, "name", "kept");
            // The page count is SQLite's own way to stop growing, with the error of a full disk.
            int pages = number(database, "PRAGMA page_count");
            number(database, "PRAGMA max_page_count = " + (pages + 2));
            assertThat(failure(() -> put(database, "long", "x".repeat(100_000))))
                    .isInstanceOfSatisfying(
                            StorageFailure.Refused.class,
                            refused -> assertThat(refused.detail()).contains("SQLITE_FULL"));
            assertThat(value(database, "name")).isEqualTo("kept");
            assertThat(value(database, "long")).isEmpty();
            number(database, "PRAGMA max_page_count = 1000000");
            put(database, "long", "y".repeat(100_000));
            database.quickCheck();
        }
        try (Database database = Database.open(folder, "second")) {
            assertThat(value(database, "long")).hasSize(100_000);
        }
    }

    @Test
    void a_mistake_of_the_program_is_not_blamed_on_the_file() {
        try (Database database = Database.create(folder, "first")) {
            assertThatThrownBy(() ->
                            database.read(handle -> handle.execute("SELECT absent FROM post")))
                    .isNotInstanceOf(FailureException.class)
                    .hasMessageContaining("no such column");
        }
    }

    private static int number(Database database, String sql) {
        return database.write((handle, _) -> handle.select(sql).mapTo(Integer.class).one());
    }

    private static void put(Database database, String key, String value) {
        database.writeOnly((handle, _) ->
                handle.execute(
                        "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value));
    }

    private static String value(Database database, String key) {
        return database.read(handle ->
                handle.select("SELECT value FROM setting WHERE key = ?", key)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    private static Failure failure(ThrowingCallable call) {
        try {
            call.call();
        } catch (FailureException e) {
            return e.failure();
        } catch (Throwable e) {
            throw new AssertionError("another failure", e);
        }
        throw new AssertionError("nothing failed");
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
