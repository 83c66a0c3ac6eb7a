package studio.meridian.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

class AtomicFilesTest {
    private @TempDir Path folder;

    @Test
    void a_file_is_made_and_replaced_and_nothing_else_is_left() throws Exception {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, "one");
        AtomicFiles.write(file, "zwei 𠮷");
        assertThat(file).hasContent("zwei 𠮷");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_private_file_is_readable_by_its_owner_only() throws Exception {
        Path file = folder.resolve("key");
        AtomicFiles.write(file, new byte[] {1}, AtomicFiles.Access.OWNER_ONLY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        AtomicFiles.write(folder.resolve("page"), new byte[0]);
        assertThat(Files.getPosixFilePermissions(folder.resolve("page")))
                .containsAll(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_failure_leaves_the_old_file_and_no_rest() throws Exception {
        Path target = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(target.resolve("inside"), "x");
        assertThatThrownBy(() -> AtomicFiles.write(target, "y")).isInstanceOf(IOException.class);
        assertThat(target.resolve("inside")).hasContent("x");
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void a_missing_folder_is_an_error() {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("no/file"), "x"))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_is_replaced_and_its_target_untouched() throws Exception {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFiles.write(link, "new");
        assertThat(real).hasContent("old");
        assertThat(link).hasContent("new").isRegularFile();
    }

    @Test
    void a_reader_never_sees_half_a_file() throws Exception {
        Path file = folder.resolve("page");
        AtomicFiles.write(file, "a".repeat(100_000));
        AtomicBoolean done = new AtomicBoolean();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; i < 100; i++) writeQuietly(file, "ab".charAt(i % 2));
                            done.set(true);
                        });
        while (!done.get()) {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            assertThat(text).hasSize(100_000);
            assertThat(text.chars().distinct().count()).isEqualTo(1);
        }
        writer.join();
    }

    private static void writeQuietly(Path file, char c) {
        try {
            AtomicFiles.write(file, String.valueOf(c).repeat(100_000));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
