package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Media;
import studio.meridian.model.Sha256;
import studio.meridian.storage.MediaStore.Description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private static Description described(String name) {
        return new Description(name, "image/png", 640, 400, "A kettle");
    }
}
