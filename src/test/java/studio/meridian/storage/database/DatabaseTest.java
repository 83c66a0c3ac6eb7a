package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class DatabaseTest {
    @TempDir Path temp;
    private WorkspaceFolder folder;

    @BeforeEach
    void place() {
        folder = new WorkspaceFolder(temp.resolve("Harbour notes"));
    }

    @Test
    void a_new_workspace_is_for_its_owner_alone() throws IOException {
        try (Database database = Database.create(folder, "desktop 1")) {
            put(database, "name", "Harbour notes");
            assertThat(mode(folder.root())).isEqualTo("rwx------");
            assertThat(mode(folder.media())).isEqualTo("rwx------");
            for (String file : List.of("workspace.db", "workspace.db-wal", "workspace.lock")) {
                assertThat(mode(folder.root().resolve(file))).as(file).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void files_of_others_are_tightened_before_they_are_used() throws IOException {
        Database.create(folder, "desktop 1").close();
        Files.setPosixFilePermissions(
                folder.database(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Database.open(folder, "desktop 1").close();
        assertThat(mode(folder.database())).isEqualTo("rw-------");
    }

    @Test
    void every_connection_answers_as_it_was_set() {
        try (Database database = Database.create(folder, "desktop 1")) {
            assertThat(database.<String>write((handle, _) -> pragma(handle, "journal_mode")))
                    .isEqualTo("wal");
            assertThat(database.<String>write((handle, _) -> pragma(handle, "synchronous")))
                    .isEqualTo("2");
            for (String name : List.of("foreign_keys", "trusted_schema", "cell_size_check")) {
                String expected = name.equals("trusted_schema") ? "0" : "1";
                assertThat(database.<String>read(handle -> pragma(handle, name)))
                        .isEqualTo(expected);
                assertThat(database.<String>write((handle, _) -> pragma(handle, name)))
                        .isEqualTo(expected);
            }
            assertThat(database.<String>read(handle -> pragma(handle, "application_id")))
                    .isEqualTo(String.valueOf(0x4D455249));
        }
    }

    @Test
    void a_connection_that_does_not_answer_as_set_is_refused() throws Exception {
        Database.create(folder, "desktop 1").close();
        try (Connection loose = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = loose.createStatement()) {
            statement.execute("PRAGMA synchronous = NORMAL");
            Map<String, String> expected = Map.of("synchronous", "2");
            assertThat(
                            failure(() ->
                                    ConnectionSettings.verify(
                                            statement, folder.database(), expected)))
                    .isEqualTo(
                            new StorageFailure.Refused(
                                    folder.database(), "synchronous is 1, not 2"));
        }
    }

    @Test
    void a_second_desktop_is_told_who_has_it_and_changes_nothing() throws IOException {
        try (Database first = Database.create(folder, "Meridian Studio on harbour, since 09:00")) {
            put(first, "name", "a");
            byte[] before = Files.readAllBytes(folder.database());
            assertThat(failure(() -> Database.open(folder, "second")))
                    .isEqualTo(
                            new StorageFailure.Locked(
                                    folder.root(), "Meridian Studio on harbour, since 09:00"));
            assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
            put(first, "name", "b");
        }
        Database.open(folder, "second").close();
    }

    @Test
    void readers_look_on_while_a_desktop_writes() {
        try (Database desktop = Database.create(folder, "desktop");
                Database reader = Database.openReadOnly(folder)) {
            put(desktop, "name", "one");
            assertThat(get(reader, "name")).isEqualTo("one");
            put(desktop, "name", "two");
            assertThat(get(reader, "name")).isEqualTo("two");
            assertThatThrownBy(() -> put(reader, "name", "three"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_newer_schema_is_refused_with_the_file_untouched() throws Exception {
        Database.create(folder, "desktop").close();
        execute("PRAGMA user_version = 99");
        String before = Sha256.of(Files.readAllBytes(folder.database()));
        Set<String> files = names();
        assertThat(failure(() -> Database.open(folder, "desktop")))
                .isEqualTo(
                        new StorageFailure.NewerSchema(folder.database(), 99, Migrations.NEWEST));
        assertThat(failure(() -> Database.openReadOnly(folder)))
                .isInstanceOf(StorageFailure.NewerSchema.class);
        assertThat(Sha256.of(Files.readAllBytes(folder.database()))).isEqualTo(before);
        assertThat(names()).isEqualTo(files);
    }

    @Test
    void a_database_of_somebody_else_is_refused() throws Exception {
        Files.createDirectories(folder.root());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE theirs (x)");
        }
        assertThat(failure(() -> Database.open(folder, "desktop")))
                .isEqualTo(new StorageFailure.NotAWorkspace(folder.database()));
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Files.createDirectories(folder.root());
        Files.writeString(folder.database(), "Dear diary, ".repeat(200));
        assertThat(failure(() -> Database.open(folder, "desktop")))
                .isEqualTo(new StorageFailure.NotAWorkspace(folder.database()));
    }

    @Test
    void an_empty_folder_is_no_workspace() {
        assertThat(failure(() -> Database.open(folder, "desktop")))
                .isEqualTo(new StorageFailure.NoWorkspace(folder.root()));
        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void a_damaged_page_is_found_by_the_check() throws Exception {
        try (Database database = Database.create(folder, "desktop")) {
            for (int i = 0; i < 200; i++) put(database, "key" + i, "value".repeat(100));
        }
        byte[] bytes = Files.readAllBytes(folder.database());
        java.util.Arrays.fill(bytes, bytes.length - 8192, bytes.length - 4096, (byte) 0x5A);
        Files.write(folder.database(), bytes);
        try (Database database = Database.openReadOnly(folder)) {
            assertThat(failure(database::quickCheck)).isInstanceOf(StorageFailure.Damaged.class);
        }
    }

    @Test
    void a_sound_file_passes_the_check() {
        try (Database database = Database.create(folder, "desktop")) {
            database.quickCheck();
        }
    }

    @Test
    void a_backup_holds_the_same_rows_and_opens_by_itself() throws IOException {
        Path copy;
        try (Database database = Database.create(folder, "desktop")) {
            put(database, "name", "Harbour");
            copy = database.backUp("first");
            put(database, "name", "changed later");
        }
        assertThat(mode(copy)).isEqualTo("rw-------");
        assertThat(folder.backups()).isDirectoryNotContaining("glob:**.{unproven,scratch}");
        Files.copy(copy, folder.database(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Database restored = Database.open(folder, "desktop")) {
            assertThat(get(restored, "name")).isEqualTo("Harbour");
        }
    }

    @Test
    void a_copy_that_lacks_a_row_is_told_from_its_original() throws Exception {
        Path copy;
        try (Database database = Database.create(folder, "desktop")) {
            put(database, "name", "Harbour");
            copy = database.backUp("first");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            Map<String, String> before = TableDigests.of(connection);
            statement.execute("DELETE FROM setting");
            assertThat(TableDigests.of(connection)).isNotEqualTo(before);
        }
    }

    @Test
    void listeners_hear_of_a_commit_after_it_and_of_nothing_that_was_undone() {
        try (Database database = Database.create(folder, "desktop")) {
            List<Set<Change>> heard = new ArrayList<>();
            UUID id = UUID.randomUUID();
            try (var _ = database.changes().listen(heard::add)) {
                database.writeOnly((_, changes) -> changes.add(Change.What.POST, id));
                assertThatThrownBy(() ->
                                database.writeOnly((handle, changes) -> {
                                    changes.add(Change.What.POST, id);
                                    handle.execute("INSERT INTO nowhere VALUES (1)");
                                }))
                        .isInstanceOf(RuntimeException.class);
            }
            database.writeOnly((_, changes) -> changes.add(Change.What.MEDIA, id));
            assertThat(heard).containsExactly(Set.of(new Change(Change.What.POST, id)));
        }
    }

    @Test
    void a_failed_write_leaves_nothing_behind() {
        try (Database database = Database.create(folder, "desktop")) {
            put(database, "name", "kept");
            assertThatThrownBy(() ->
                            database.writeOnly((handle, _) -> {
                                handle.execute("DELETE FROM setting");
                                throw new IllegalStateException("stop");
                            }))
                    .hasMessage("stop");
            assertThat(get(database, "name")).isEqualTo("kept");
        }
    }

    private static void put(Database database, String key, String value) {
        database.writeOnly((handle, _) ->
                handle.execute(
                        "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value));
    }

    private static String get(Database database, String key) {
        return database.read(handle ->
                handle.select("SELECT value FROM setting WHERE key = ?", key)
                        .mapTo(String.class)
                        .one());
    }

    private static String pragma(Handle handle, String name) {
        return handle.select("PRAGMA " + name).mapTo(String.class).one();
    }

    private void execute(String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> names() throws IOException {
        try (var files = Files.list(folder.root())) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
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

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
