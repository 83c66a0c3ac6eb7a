package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Media;
import studio.meridian.model.Sha256;
import studio.meridian.storage.MediaStore.Description;
import studio.meridian.storage.database.StorageFailure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class MediaStoreTest {
    private static final byte[] BYTES = "picture".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_same_bytes_are_kept_once_under_their_digest(@TempDir Path temp) {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            Media first = workspace.media.add(BYTES, described("../../a.png"));
            Media second = workspace.media.add(BYTES, described("b.png"));
            assertThat(second).isEqualTo(first);
            assertThat(first.sha256()).isEqualTo(Sha256.of(BYTES));
            assertThat(first.fileName()).isEqualTo("../../a.png");
            assertThat(workspace.media.all()).containsExactly(first);
            assertThat(workspace.media.bytes(first.sha256())).isEqualTo(BYTES);
            assertThat(workspace.database.folder().media())
                    .isDirectoryContaining("glob:**" + first.sha256());
        }
    }

    @Test
    void changed_bytes_are_refused(@TempDir Path temp) throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            Media media = workspace.media.add(BYTES, described("a.png"));
            Files.writeString(workspace.media.file(media.sha256()), "pictura");
            assertThatThrownBy(() -> workspace.media.bytes(media.sha256()))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("storage.damaged");
        }
    }

    @Test
    void damaged_bytes_are_mended_when_the_good_ones_come_again(@TempDir Path temp)
            throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            Media media = workspace.media.add(BYTES, described("a.png"));
            for (String damaged : new String[] {"", "pictura", "a longer text than before"}) {
                Files.writeString(workspace.media.file(media.sha256()), damaged);
                assertThat(workspace.media.add(BYTES, described("b.png"))).isEqualTo(media);
                assertThat(workspace.media.bytes(media.sha256())).isEqualTo(BYTES);
            }
        }
    }

    @Test
    void a_file_that_is_gone_is_told_by_its_place(@TempDir Path temp) throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            Media media = workspace.media.add(BYTES, described("a.png"));
            Path file = workspace.media.file(media.sha256());
            Files.delete(file);
            assertThatThrownBy(() -> workspace.media.bytes(media.sha256()))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e ->
                                    assertThat(e.failure())
                                            .isInstanceOfSatisfying(
                                                    StorageFailure.Refused.class,
                                                    told ->
                                                            assertThat(told.path())
                                                                    .isEqualTo(file)));
            assertThat(workspace.media.find(media.sha256())).isEqualTo(media);
        }
    }

    @Test
    void a_file_that_a_crash_left_without_a_row_is_taken_into_use(@TempDir Path temp)
            throws IOException {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            Path left = workspace.media.file(Sha256.of(BYTES));
            Files.write(left, BYTES);
            assertThat(workspace.media.find(Sha256.of(BYTES))).isNull();
            Media media = workspace.media.add(BYTES, described("a.png"));
            assertThat(workspace.media.all()).containsExactly(media);
            try (var files = Files.list(left.getParent())) {
                assertThat(files).containsExactly(left);
            }
        }
    }

    @Test
    void the_same_bytes_from_many_threads_make_one_row(@TempDir Path temp) throws Exception {
        try (TestWorkspace workspace = new TestWorkspace(temp)) {
            List<Thread> threads = new ArrayList<>();
            List<Media> made = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 6; i++) {
                String name = i + ".png";
                threads.add(
                        Thread.ofPlatform()
                                .start(() ->
                                        made.add(workspace.media.add(BYTES, described(name)))));
            }
            for (Thread thread : threads) thread.join();
            assertThat(made).hasSize(6).containsOnly(workspace.media.all().getFirst());
            assertThat(workspace.media.all()).hasSize(1);
        }
    }

    private static Description described(String name) {
        return new Description(name, "image/png", 640, 400, "A kettle");
    }
}
