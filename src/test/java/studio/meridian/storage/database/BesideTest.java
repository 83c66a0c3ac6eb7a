package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.storage.SettingStore;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Short writes beside whoever holds the workspace. */
class BesideTest {
    @TempDir Path temp;
    private WorkspaceFolder folder;
    private Database desk;
    private final List<Set<Change>> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        folder = new WorkspaceFolder(temp.resolve("workspace"));
        desk = Database.create(folder, "the desk");
        desk.changes().listen(heard::add);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void put(Database database, String value) {
        new SettingStore(database).put("tea", value);
    }

    private static String tea(Database database) {
        return new SettingStore(database).get("tea", "");
    }

    @Test
    void both_write_and_each_sees_what_the_other_wrote() {
        try (Database guest = Database.openBeside(folder, "a guest")) {
            put(guest, "green");
            assertThat(tea(desk)).isEqualTo("green");
            put(desk, "black");
            assertThat(tea(guest)).isEqualTo("black");
        }
        assertThat(folder.root().resolve("workspace.owner")).hasContent("the desk");
    }

    @Test
    void the_desk_is_told_what_others_wrote_and_not_what_it_wrote_itself() {
        assertThat(desk.look()).isFalse();
        put(desk, "black");
        heard.clear();
        assertThat(desk.look()).isFalse();
        assertThat(heard).isEmpty();
        try (Database guest = Database.openBeside(folder, "a guest")) {
            put(guest, "green");
        }
        assertThat(desk.look()).isTrue();
        assertThat(heard).singleElement().isEqualTo(Change.elsewhere());
        assertThat(desk.look()).as("once").isFalse();
    }

    @Test
    void a_guest_does_not_keep_a_desk_from_opening() {
        desk.close();
        try (Database _ = Database.openBeside(folder, "a guest")) {
            desk = Database.open(folder, "another desk");
        }
        put(desk, "black");
        assertThat(tea(desk)).isEqualTo("black");
    }

    @Test
    void an_older_schema_is_not_brought_up_to_date_under_a_desk() {
        desk.writeOnly((handle, _) -> handle.execute("PRAGMA user_version = 3"));
        assertThatThrownBy(() -> Database.openBeside(folder, "a guest"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(
                                                new StorageFailure.Locked(
                                                        folder.root(), "the desk")));
    }

    @Test
    void an_older_schema_is_not_brought_up_to_date_under_a_sender() {
        desk.writeOnly((handle, _) -> handle.execute("PRAGMA user_version = 3"));
        desk.close();
        try (SenderLock sender = SenderLock.tryTake(folder, "the agent")) {
            assertThat(sender).isNotNull();
            assertThatThrownBy(() -> Database.open(folder, "new"))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e ->
                                    assertThat(e.failure())
                                            .isEqualTo(
                                                    new StorageFailure.Locked(
                                                            folder.root(), "the agent")));
        }
    }

    @Test
    void a_program_that_was_overtaken_by_a_newer_one_writes_nothing_more() {
        int newer = Migrations.NEWEST + 1;
        try (Database guest = Database.openBeside(folder, "a newer guest")) {
            guest.writeOnly((handle, _) -> handle.execute("PRAGMA user_version = " + newer));
        }
        assertThatThrownBy(() -> put(desk, "black"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(
                                                new StorageFailure.NewerSchema(
                                                        folder.database(),
                                                        newer,
                                                        Migrations.NEWEST)));
        assertThat(tea(desk)).isEmpty();
    }
}
