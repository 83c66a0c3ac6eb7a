package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Ids;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.StorageFailure;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.database.Writing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/** Beside a process that writes without a pause: who may, who may not, and what is seen. */
class TwoProcessesTest {
    @TempDir Path temp;
    private WorkspaceFolder folder;
    private Process child;
    private BufferedReader said;

    @BeforeEach
    void start() throws IOException {
        folder = new WorkspaceFolder(temp.resolve("workspace"));
        child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillChild.class.getName(),
                                folder.root().toString(),
                                "honest")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        said = child.inputReader();
        assertThat(said.readLine()).isEqualTo("0");
    }

    @AfterEach
    void stop() throws InterruptedException {
        child.destroyForcibly().waitFor();
    }

    @Test
    void readers_see_whole_texts_that_only_grow_younger() throws IOException {
        try (Database database = Database.openReadOnly(folder)) {
            LibraryStore library = new LibraryStore(database);
            VariantStore variants = new VariantStore(writing(database));
            int last = 0;
            for (int i = 0; i < 60; i++) {
                int acknowledged = Integer.parseInt(said.readLine());
                var row = library.list(Shelf.IN_USE).getFirst();
                Variant seen = variants.of(row.post()).getFirst();
                int number = KillChild.number(seen);
                assertThat(seen.text().body()).isEqualTo(KillChild.body(number));
                assertThat(number).isGreaterThanOrEqualTo(Math.max(last, acknowledged));
                last = number;
            }
            database.quickCheck();
        }
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void one_snapshot_does_not_move_while_it_is_read() throws IOException {
        try (Database database = Database.openReadOnly(folder)) {
            int later =
                    database.<Integer>read(handle -> {
                        String before = title(handle);
                        int enough = Integer.parseInt(before.substring(2)) + 5;
                        int saved = next();
                        while (saved < enough) saved = next();
                        assertThat(title(handle)).isEqualTo(before);
                        return enough;
                    });
            String after = database.read(TwoProcessesTest::title);
            assertThat(Integer.parseInt(after.substring(2))).isGreaterThanOrEqualTo(later);
        }
    }

    @Test
    void a_second_writer_is_told_the_first_and_takes_over_when_that_is_killed() throws Exception {
        assertThatThrownBy(() -> Database.open(folder, "second"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(
                                                new StorageFailure.Locked(folder.root(), "child")));
        int acknowledged = Integer.parseInt(said.readLine());
        stop();
        // The name of the dead is still there, but it holds nothing.
        assertThat(folder.root().resolve("workspace.owner")).hasContent("child");
        try (Database database = Database.open(folder, "second")) {
            assertThat(Files.readString(folder.root().resolve("workspace.owner")))
                    .isEqualTo("second");
            database.quickCheck();
            var posts = new PostStore(writing(database)).ids();
            Variant stands = new VariantStore(writing(database)).of(posts.getFirst()).getFirst();
            assertThat(KillChild.number(stands)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    /** The next number that the child says is saved; waits for it. */
    private int next() {
        try {
            return Integer.parseInt(said.readLine());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String title(org.jdbi.v3.core.Handle handle) {
        return handle.select("SELECT title FROM variant").mapTo(String.class).one();
    }

    private static Writing writing(Database database) {
        InstantSource clock = InstantSource.system();
        return new Writing(database, clock, new Ids(clock, new Random(1)), "test", () -> "");
    }
}
