package studio.meridian.export.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.out.ExportFailure.Edited;
import studio.meridian.export.out.ExportFailure.Foreign;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class OutFolderTest {
    @TempDir Path temp;

    @Test
    void a_new_folder_and_an_empty_one_are_filled_with_all_parents() throws IOException {
        Path deep = temp.resolve("a/b/out");
        replace(deep, Map.of("x.md", "one"));
        assertThat(deep.resolve("x.md")).hasContent("one");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        replace(empty, Map.of("x.md", "one"));
        assertThat(empty.resolve("x.md")).hasContent("one");
    }

    @Test
    void what_an_export_wrote_is_replaced_and_what_it_no_longer_has_goes() throws IOException {
        Path out = temp.resolve("out");
        replace(out, Map.of("x.md", "one", "gone.md", "old"));
        replace(out, Map.of("x.md", "two"));
        assertThat(out.resolve("x.md")).hasContent("two");
        assertThat(out.resolve("gone.md")).doesNotExist();
        assertThat(names(temp)).containsExactly("out");
    }

    @Test
    void a_folder_of_somebody_else_is_refused_by_the_name_of_a_file() throws IOException {
        Path out = Files.createDirectory(temp.resolve("out"));
        Files.writeString(out.resolve("thesis.tex"), "years of work");
        assertThatThrownBy(() -> replace(out, Map.of("x.md", "one")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new Foreign(out.toString(), "thesis.tex")));
        assertThat(names(out)).containsExactly("thesis.tex");
    }

    @Test
    void a_file_added_or_edited_since_is_never_lost() throws IOException {
        Path out = temp.resolve("out");
        replace(out, Map.of("x.md", "one", "sub/y.md", "why"));
        Files.writeString(out.resolve("sub/y.md"), "mine");
        assertThatThrownBy(() -> replace(out, Map.of("x.md", "two")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new Edited(out.toString(), "sub/y.md")));
        Files.writeString(out.resolve("sub/y.md"), "why");
        Files.writeString(out.resolve("sub/mine.md"), "new");
        assertThatThrownBy(() -> replace(out, Map.of("x.md", "two")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new Foreign(out.toString(), "sub/mine.md")));
        assertThat(out.resolve("x.md")).hasContent("one");
    }

    @Test
    void what_a_site_generator_built_there_is_no_loss() throws IOException {
        Path out = temp.resolve("out");
        replace(out, Map.of("x.md", "one"));
        Files.createDirectory(out.resolve("public"));
        Files.writeString(out.resolve("public/index.html"), "built");
        replace(out, Map.of("x.md", "two"));
        assertThat(out.resolve("public")).doesNotExist();
        Path foreign = Files.createDirectories(temp.resolve("foreign/public"));
        Files.writeString(foreign.resolve("index.html"), "built by hand");
        assertThatThrownBy(() -> replace(temp.resolve("foreign"), Map.of("x.md", "one")))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void a_failure_in_the_middle_leaves_everything_as_it_was() throws IOException {
        Path out = temp.resolve("out");
        replace(out, Map.of("x.md", "one"));
        OutFolder folder = new OutFolder(out, Set.of("public"));
        assertThatThrownBy(() ->
                        folder.replace(fresh -> {
                            write(fresh, "x.md", "half");
                            throw new IllegalStateException("the disk is full");
                        }))
                .hasMessage("the disk is full");
        assertThat(out.resolve("x.md")).hasContent("one");
        assertThat(names(temp)).containsExactly("out");
    }

    @Test
    void after_a_crash_between_two_renames_the_old_folder_is_back() throws IOException {
        Path out = temp.resolve("out");
        replace(out, Map.of("x.md", "one"));
        Files.move(out, temp.resolve(".out.meridian-old"));
        new OutFolder(out, Set.of()).check();
        assertThat(out.resolve("x.md")).hasContent("one");
        assertThat(names(temp)).containsExactly("out");
    }

    @Test
    void a_file_in_its_place_is_refused() throws IOException {
        Files.writeString(temp.resolve("out"), "a file");
        assertThatThrownBy(() -> replace(temp.resolve("out"), Map.of("x.md", "one")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().arguments()).containsEntry("file", "out"));
        assertThat(temp.resolve("out")).hasContent("a file");
    }

    @Test
    void a_link_to_a_folder_stays_a_link() throws IOException {
        Path real = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);
        replace(link, Map.of("x.md", "one"));
        assertThat(link).isSymbolicLink();
        assertThat(real.resolve("x.md")).hasContent("one");
    }

    @Test
    void a_receipt_that_cannot_be_read_counts_for_nothing() throws IOException {
        Path out = temp.resolve("out");
        replace(out, Map.of("x.md", "one"));
        Files.writeString(out.resolve(Receipt.NAME), "{\"files\": {\"x.md\": ");
        assertThatThrownBy(() -> replace(out, Map.of("x.md", "two")))
                .isInstanceOf(FailureException.class);
        assertThat(out.resolve("x.md")).hasContent("one");
    }

    private static void replace(Path out, Map<String, String> files) throws IOException {
        new OutFolder(out, Set.of("public"))
                .replace(fresh -> {
                    Map<String, String> digests = new TreeMap<>();
                    files.forEach((name, text) -> {
                        write(fresh, name, text);
                        digests.put(name, Sha256.of(text));
                    });
                    write(fresh, Receipt.NAME, new Receipt(digests).json("test"));
                });
    }

    private static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
