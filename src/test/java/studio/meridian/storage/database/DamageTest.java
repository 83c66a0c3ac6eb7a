package studio.meridian.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.TestWorkspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A damaged file is told in words, never read as if it were sound, and looking changes nothing. */
class DamageTest {
    private static final int PAGE = 4096;

    @TempDir Path temp;
    private WorkspaceFolder folder;
    private byte[] sound;

    @BeforeEach
    void fill() throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            folder = workspace.database.folder();
            for (int i = 0; i < 40; i++) {
                workspace.article("Tea " + i, ("Line " + i + " of the harbour. ").repeat(60));
                workspace.pass(java.time.Duration.ofMinutes(1));
            }
        }
        sound = Files.readAllBytes(folder.database());
    }

    @Test
    void the_sound_file_is_read_whole() throws IOException {
        assertThat(look(sound)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 99, 100, 511, 4095})
    void a_file_cut_within_its_first_page_is_told(int length) throws IOException {
        assertThat(look(Arrays.copyOf(sound, length))).isInstanceOf(StorageFailure.class);
        assertThat(openForWriting()).isInstanceOf(StorageFailure.class);
    }

    @Test
    void a_file_cut_after_any_page_is_told() throws IOException {
        for (int pages = 1; pages < sound.length / PAGE; pages++) {
            Failure failure = look(Arrays.copyOf(sound, pages * PAGE));
            assertThat(failure).as("%d pages", pages).isInstanceOf(StorageFailure.Damaged.class);
        }
    }

    @Test
    void a_page_of_zeros_anywhere_is_told() throws IOException {
        for (int page = 0; page < sound.length / PAGE; page++) {
            byte[] bytes = sound.clone();
            Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
            assertThat(look(bytes)).as("page %d", page).isInstanceOf(StorageFailure.class);
        }
    }

    @Test
    void a_file_of_zeros_is_no_workspace() throws IOException {
        assertThat(look(new byte[sound.length]))
                .isEqualTo(new StorageFailure.NotAWorkspace(folder.database()));
        assertThat(openForWriting()).isEqualTo(new StorageFailure.NotAWorkspace(folder.database()));
    }

    @Test
    void an_emptied_file_is_not_shown_as_an_empty_workspace() throws IOException {
        assertThat(look(new byte[0])).isEqualTo(new StorageFailure.NoWorkspace(folder.root()));
    }

    @Test
    void flipped_bytes_are_told_or_harmless_but_never_something_else() throws IOException {
        long seed = Long.getLong("meridian.seed", 20261124);
        System.out.println("damage: seed " + seed);
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < 150; round++) {
            byte[] bytes = sound.clone();
            // Every third time in the head of a page, where its structure stands.
            int page = random.nextInt(sound.length / PAGE) * PAGE;
            int at = page + (round % 3 == 0 ? random.nextInt(16) : random.nextInt(PAGE - 16));
            for (int i = 0; i < 16; i++) bytes[at + i] ^= (byte) (1 + random.nextInt(255));
            if (look(bytes) != null) told++;
        }
        System.out.println("damage: " + told + " of 150 told");
        assertThat(told).isGreaterThan(30);
    }

    @Test
    void a_damaged_database_is_not_copied_over_good_copies() throws IOException {
        Path copy;
        try (Database database = Database.open(folder, "test")) {
            copy = database.backUp("good");
        }
        byte[] good = Files.readAllBytes(copy);
        byte[] bytes = sound.clone();
        Arrays.fill(bytes, 6 * PAGE, 7 * PAGE, (byte) 0x5A);
        Files.write(folder.database(), bytes);
        try (Database database = Database.open(folder, "test")) {
            assertThat(failure(() -> database.backUp("good")))
                    .isInstanceOf(StorageFailure.Damaged.class);
        }
        assertThat(Files.readAllBytes(copy)).isEqualTo(good);
        assertThat(folder.backups()).isDirectoryNotContaining("glob:**.{unproven,scratch}");
    }

    /** Puts the bytes in place, reads all there is and checks; the failure, or null. */
    private Failure look(byte[] bytes) throws IOException {
        Files.write(folder.database(), bytes);
        Failure failure =
                failure(() -> {
                    try (Database database = Database.openReadOnly(folder)) {
                        var library = new studio.meridian.storage.LibraryStore(database);
                        var texts = new studio.meridian.storage.VariantStore(writing(database));
                        List<String> bodies = new ArrayList<>();
                        for (var row : library.list(Shelf.IN_USE)) {
                            texts.of(row.post()).forEach(one -> bodies.add(one.text().body()));
                        }
                        library.search("harbour", Shelf.IN_USE);
                        database.quickCheck();
                        assertThat(bodies)
                                .hasSize(40)
                                .allMatch(body -> body.contains("of the harbour."));
                    }
                });
        assertThat(Files.readAllBytes(folder.database())).isEqualTo(bytes);
        return failure;
    }

    private static Writing writing(Database database) {
        var clock = java.time.InstantSource.system();
        return new Writing(
                database,
                clock,
                new studio.meridian.model.Ids(clock, new Random(1)),
                "test machine",
                () -> "");
    }

    private Failure openForWriting() {
        return failure(() -> Database.open(folder, "test").close());
    }

    private static Failure failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (FailureException e) {
            return e.failure();
        }
    }
}
