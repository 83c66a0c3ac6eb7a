package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * SQLite's log (its file format, section 4) cut short or damaged at any place: exactly the commits
 * that stand whole before that place are there, and the file is sound.
 */
class LogTest {
    private static final int HEAD = 32;
    private static final int FRAME_HEAD = 24;
    private static final int COMMITS = 12;

    @TempDir Path temp;
    private byte[] file;
    private byte[] log;
    private int frame;

    @BeforeEach
    void write() throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(temp.resolve("written"));
        Database.create(folder, "test").close();
        try (Database database = Database.open(folder, "test")) {
            for (int i = 0; i < COMMITS; i++) {
                int number = i;
                database.writeOnly((handle, _) ->
                        handle.execute(
                                "INSERT INTO setting (key, value) VALUES (?, ?)",
                                "key " + number,
                                "v".repeat(1500)));
            }
            // Taken while it is open, as after a kill.
            file = Files.readAllBytes(folder.database());
            log = Files.readAllBytes(log(folder));
        }
        frame = FRAME_HEAD + ByteBuffer.wrap(log).getInt(8);
    }

    @Test
    void a_log_cut_anywhere_gives_the_commits_before_the_cut() throws IOException {
        int previous = 0;
        for (int length : lengths()) {
            int expected = commits(length);
            assertThat(standing(Arrays.copyOf(log, length)))
                    .as("log of %d bytes", length)
                    .isEqualTo(expected);
            assertThat(expected).isGreaterThanOrEqualTo(previous);
            previous = expected;
        }
        assertThat(previous).isEqualTo(COMMITS);
    }

    @Test
    void a_byte_that_turned_takes_its_commit_and_the_later_ones_along() throws IOException {
        int frames = (log.length - HEAD) / frame;
        for (int i = 0; i < frames; i++) {
            for (int at : new int[] {0, 4, 8, 16, FRAME_HEAD, FRAME_HEAD + 100, frame - 1}) {
                byte[] turned = log.clone();
                turned[HEAD + i * frame + at] ^= 0x40;
                assertThat(standing(turned))
                        .as("frame %d, byte %d", i, at)
                        .isEqualTo(commits(HEAD + i * frame));
            }
        }
    }

    @Test
    void a_log_of_something_else_is_let_alone() throws IOException {
        byte[] other = new byte[3 * frame];
        Arrays.fill(other, (byte) 'x');
        assertThat(standing(other)).isZero();
    }

    /** Every kind of place: within the head, at both ends and inside of each frame. */
    private Iterable<Integer> lengths() {
        TreeSet<Integer> lengths = new TreeSet<>(List.of(0, 1, HEAD - 1, HEAD, log.length));
        for (int at = HEAD; at < log.length; at += frame) {
            for (int more : new int[] {1, FRAME_HEAD - 1, FRAME_HEAD, 2000, frame - 1, frame}) {
                lengths.add(at + more);
            }
        }
        return lengths;
    }

    /** How many frames that end a commit lie wholly before a length. */
    private int commits(int length) {
        int found = 0;
        for (int at = HEAD; at + frame <= length; at += frame) {
            if (ByteBuffer.wrap(log).getInt(at + 4) != 0) found++;
        }
        return found;
    }

    /** How many rows stand when the workspace is opened with such a log. */
    private int standing(byte[] bytes) throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(temp.resolve("opened"));
        OwnerOnly.folder(folder.root());
        Files.write(folder.database(), file);
        Files.write(log(folder), bytes);
        Files.deleteIfExists(folder.root().resolve("workspace.db-shm"));
        List<Integer> seen = new ArrayList<>();
        try (Database reader = Database.openReadOnly(folder)) {
            seen.add(rows(reader));
        }
        try (Database database = Database.open(folder, "test")) {
            database.quickCheck();
            seen.add(rows(database));
        }
        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
        return seen.getLast();
    }

    private static int rows(Database database) {
        return database.read(
                handle -> handle.select("SELECT count(*) FROM setting").mapTo(Integer.class).one());
    }

    private static Path log(WorkspaceFolder folder) {
        return folder.root().resolve("workspace.db-wal");
    }
}
