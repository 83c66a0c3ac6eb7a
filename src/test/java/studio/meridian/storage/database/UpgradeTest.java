package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.LatePolicy.ASK_AFTER_GRACE;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Sha256;
import studio.meridian.model.Variant;
import studio.meridian.model.conflict.Conflict.There;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.platform.Counts.Found;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.count.CountStore;
import studio.meridian.storage.table.ConflictTable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workspace of the first schema, with a post in it, meets the program of today. */
class UpgradeTest {
    @TempDir Path temp;
    private WorkspaceFolder folder;
    private final Map<String, Id<Delivery>> deliveries = new HashMap<>();

    @BeforeEach
    void makeOld() throws SQLException {
        try (var fresh = new TestWorkspace(temp)) {
            folder = fresh.database.folder();
            Id<Variant> variant = fresh.article("Kettle", "copper").variant().id();
            for (String name : List.of("doubtful", "shown")) {
                Channel site = fresh.channels.add("site", name, true, Map.of());
                Delivery planned = fresh.deliveries.plan(variant, site.id(), null, ASK_AFTER_GRACE);
                deliveries.put(name, planned.id());
            }
        }
        try (Connection old = ConnectionSettings.writable(folder.database());
                var statement = old.createStatement()) {
            statement.execute("DROP TABLE count_sample");
            statement.execute("DROP TABLE count_look");
            statement.execute("DROP TABLE conflict");
            statement.execute("DROP TABLE step");
            statement.execute("DROP TABLE credential");
            statement.execute("ALTER TABLE delivery RENAME COLUMN publication TO frozen_request");
            statement.execute("ALTER TABLE delivery RENAME COLUMN publication_sha TO frozen_sha");
            statement.execute(
                    "UPDATE delivery SET frozen_request = x'6f6c64', frozen_sha = '"
                            + Sha256.of("old")
                            + "', state = CASE channel WHEN 1 THEN 'UNKNOWN' ELSE 'CONFIRMED' END");
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
    void what_was_sent_becomes_a_step_with_the_same_bytes() {
        Database.open(folder, "test").close();
        try (var now = new TestWorkspace(temp)) {
            Id<Delivery> doubtful = deliveries.get("doubtful");
            assertThat(now.outbox.frozen(doubtful, "publish")).isEqualTo("old".getBytes(UTF_8));
            assertThat(now.outbox.publication(doubtful)).isEqualTo("old".getBytes(UTF_8));
            assertThat(now.outbox.steps(doubtful))
                    .singleElement()
                    .satisfies(step -> assertThat(step.landed()).isNull());
            Id<Delivery> shown = deliveries.get("shown");
            assertThat(now.outbox.frozen(shown, "publish")).isEqualTo("old".getBytes(UTF_8));
            assertThat(now.outbox.publication(shown)).as("all of it is done").isNull();
            assertThat(now.outbox.steps(shown))
                    .singleElement()
                    .satisfies(step -> assertThat(step.landed()).isNotNull());
        }
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

    @Test
    void what_was_published_before_there_were_counts_is_counted_from_now_on() throws SQLException {
        Database.open(folder, "test").close();
        try (Connection five = ConnectionSettings.writable(folder.database());
                var statement = five.createStatement()) {
            // As a program of schema 5 leaves a post that is there.
            statement.execute("UPDATE delivery SET remote_id = '7' WHERE state = 'CONFIRMED'");
            statement.execute("DROP TABLE count_sample");
            statement.execute("DROP TABLE count_look");
            statement.execute("PRAGMA user_version = 5");
        }
        Database.open(folder, "test").close();
        assertThat(version(folder.database())).isEqualTo(6);
        try (var now = new TestWorkspace(temp)) {
            CountStore counts = new CountStore(now.writing);
            Counted post = counts.published().getFirst();
            assertThat(counts.published()).hasSize(1);
            assertThat(post.lookedAt()).isNull();
            counts.keep(Map.of(post, new Found.Given(Map.of(Metric.LIKES, 3L))));
            assertThat(counts.published().getFirst().number(Metric.LIKES)).isEqualTo(3);
        }
    }

    @Test
    void what_is_found_on_a_platform_is_kept_in_an_old_workspace_too() {
        Database.open(folder, "test").close();
        try (var now = new TestWorkspace(temp)) {
            Delivery shown = now.deliveries.find(deliveries.get("shown"));
            Delivery doubtful = now.deliveries.find(deliveries.get("doubtful"));
            long epoch = now.outbox.takeLease("test", 1, "boot");
            assertThat(now.outbox.transition(doubtful, DeliveryState.NEEDS_USER, epoch, null))
                    .isTrue();
            now.database.writeOnly((handle, _) ->
                    ConflictTable.found(
                            handle,
                            now.writing.ids().next(),
                            doubtful,
                            shown,
                            There.GONE,
                            now.now()));
            assertThat(now.conflicts.open())
                    .singleElement()
                    .satisfies(one -> assertThat(one.base().title()).isEqualTo("Kettle"));
        }
    }
}
