package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.storage.TestWorkspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Copies by themselves: once an hour, only of changes, and not for ever. */
class UpkeepTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Upkeep upkeep;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        upkeep = new Upkeep(workspace.database, workspace::now);
    }

    @AfterEach
    void close() {
        upkeep.close();
        workspace.close();
    }

    @Test
    void the_first_copy_is_taken_at_once_and_the_next_after_an_hour() {
        assertThat(upkeep.newest()).isNull();
        assertThat(upkeep.copyIfDue()).isNotNull().exists();
        workspace.article("Tea", "one");
        workspace.pass(Upkeep.INTERVAL.minusSeconds(1));
        assertThat(upkeep.copyIfDue()).isNull();
        workspace.pass(Duration.ofSeconds(1));
        assertThat(upkeep.copyIfDue()).isNotNull();
        assertThat(upkeep.newest()).isEqualTo(workspace.now());
    }

    @Test
    void nothing_changed_means_no_copy() {
        upkeep.copyIfDue();
        workspace.pass(Upkeep.INTERVAL.multipliedBy(5));
        assertThat(upkeep.copyIfDue()).isNull();
    }

    @Test
    void a_copy_holds_what_was_written() {
        workspace.article("Tea", "one");
        Path copy = requireNonNull(upkeep.copyNow());
        Path restored = temp.resolve("restored");
        WorkspaceFolder folder = new WorkspaceFolder(restored);
        try {
            Files.createDirectories(restored);
            Files.copy(copy, folder.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Database database = Database.open(folder, "test")) {
            assertThat(
                            database.<Integer>read(handle ->
                                    handle.select("SELECT count(*) FROM post")
                                            .mapTo(Integer.class)
                                            .one()))
                    .isEqualTo(1);
        }
    }

    @Test
    void files_of_others_are_let_alone() throws Exception {
        Path folder = workspace.database.folder().backups();
        Files.createDirectories(folder);
        Path mine = Files.writeString(folder.resolve("auto-mine.db"), "mine");
        Path named = Files.writeString(folder.resolve("before-the-move.db"), "mine");
        for (int i = 0; i < 40; i++) {
            workspace.article("Tea " + i, "one");
            workspace.pass(Duration.ofDays(1));
            upkeep.copyIfDue();
        }
        assertThat(mine).exists();
        assertThat(named).exists();
        try (var files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(2 + 31);
        }
    }

    @Test
    void one_day_is_kept_whole_and_a_month_by_days() {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        List<Instant> hourly =
                IntStream.range(0, 24 * 40).mapToObj(i -> now.minus(Duration.ofHours(i))).toList();
        List<Instant> gone = Retention.superfluous(hourly, now);
        List<Instant> kept = hourly.stream().filter(copy -> !gone.contains(copy)).toList();
        assertThat(kept.stream().filter(copy -> !copy.isBefore(now.minus(Duration.ofDays(1)))))
                .hasSize(25);
        assertThat(kept.stream().filter(copy -> copy.isBefore(now.minus(Duration.ofDays(1)))))
                .hasSize(29)
                .allMatch(copy -> copy.toString().contains("T23:00"));
    }

    @Test
    void a_clock_that_was_wrong_for_a_while_does_not_stop_the_copies() {
        workspace.pass(Duration.ofDays(365));
        Path ahead = requireNonNull(upkeep.copyIfDue());
        workspace.pass(Duration.ofDays(-365));
        workspace.article("Tea", "one");
        assertThat(upkeep.copyIfDue()).isNotNull().isNotEqualTo(ahead);
        workspace.article("Salt", "one");
        assertThat(upkeep.copyIfDue()).isNull();
        assertThat(ahead).exists();
    }

    @Test
    void a_copy_that_fails_is_tried_again_and_leaves_the_earlier_ones() throws Exception {
        Path first = requireNonNull(upkeep.copyIfDue());
        byte[] good = Files.readAllBytes(first);
        workspace.article("Tea", "one");
        workspace.pass(Upkeep.INTERVAL);
        Path folder = workspace.database.folder().backups();
        Path aside = Files.move(folder, temp.resolve("aside"));
        Files.writeString(folder, "in the way");
        assertThatThrownBy(upkeep::copyIfDue)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isInstanceOf(StorageFailure.Refused.class));
        Files.delete(folder);
        Files.move(aside, folder);
        assertThat(upkeep.copyIfDue()).isNotNull();
        assertThat(Files.readAllBytes(first)).isEqualTo(good);
    }

    @Test
    void a_copy_holds_every_row_of_every_table() throws Exception {
        var post = workspace.article("Tea 普洱", "To drink. 喝");
        workspace.translations.start(post.post().id(), TestWorkspace.JA, "Aoi");
        workspace.media.add(
                new byte[] {1, 2},
                new studio.meridian.storage.MediaStore.Description("a", "image/png", 1, 1, ""));
        Path copy = upkeep.copyNow();
        Path restored = temp.resolve("restored");
        Files.createDirectories(restored);
        Files.copy(copy, restored.resolve("workspace.db"));
        assertThat(TableDump.of(restored))
                .isEqualTo(TableDump.of(workspace.database.folder().root()))
                .hasSizeGreaterThan(15);
    }
}
