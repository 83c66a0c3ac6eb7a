package studio.meridian.platform.site.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.site.TestSite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The step from one site to the next, and what is left when it fails on the way. */
class SiteFolderTest {
    private static final int FILES = 6;

    @TempDir Path temp;
    private Path root;

    @BeforeEach
    void place() {
        root = temp.resolve("site");
    }

    @Test
    void a_failure_at_any_file_leaves_the_old_site() throws Exception {
        show(manifest("old"), files("old"));
        Map<String, String> old = TestSite.digests(root.resolve("public"));
        for (int at = 0; at < FILES; at++) {
            Map<String, Content> broken = files("new");
            broken.put("file-" + at, new Content.Kept(temp.resolve("not-there")));
            assertThatThrownBy(() -> show(manifest("new"), broken))
                    .hasMessageContaining("not-there");
            assertThat(TestSite.digests(root.resolve("public"))).as("at %d", at).isEqualTo(old);
            assertThat(SiteFolder.shown(root)).isEqualTo(manifest("old"));
        }
        show(manifest("new"), files("new"));
        assertThat(root.resolve("public/file-3")).hasContent("new 3");
        assertThat(SiteFolder.shown(root)).isEqualTo(manifest("new"));
    }

    @Test
    void half_a_release_is_not_taken_for_a_whole_one() throws Exception {
        show(manifest("old"), files("old"));
        show(manifest("new"), files("new"));
        String id = SiteFolder.current(root);
        show(manifest("old"), files("old"));
        Files.delete(SiteFolder.manifest(root, id));
        Files.delete(root.resolve("releases").resolve(id).resolve("file-2"));
        show(manifest("new"), files("new"));
        assertThat(SiteFolder.current(root)).isEqualTo(id);
        assertThat(root.resolve("public/file-2")).hasContent("new 2");
    }

    @Test
    void a_link_left_by_a_crash_before_the_last_step_is_no_hindrance() throws Exception {
        show(manifest("old"), files("old"));
        Files.createSymbolicLink(root.resolve(".public-next"), Path.of("releases", "gone"));
        show(manifest("new"), files("new"));
        assertThat(root.resolve("public/file-1")).hasContent("new 1");
        assertThat(root.resolve(".public-next")).doesNotExist();
    }

    @Test
    void the_same_site_is_not_written_again() throws Exception {
        show(manifest("old"), files("old"));
        Path file = root.resolve("public/file-1");
        Object written = Files.getAttribute(file, "unix:ino");
        show(manifest("old"), files("old"));
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(written);
        assertThat(root.resolve("releases").toFile().list()).hasSize(1);
    }

    @Test
    void what_did_not_change_is_shared_and_what_did_is_not() throws Exception {
        show(manifest("old"), files("old"));
        Map<String, Content> next = files("old");
        next.put("file-1", printed("new 1"));
        Object before = Files.getAttribute(root.resolve("public/file-2"), "unix:ino");
        show(manifest("new"), next);
        assertThat(Files.getAttribute(root.resolve("public/file-2"), "unix:ino")).isEqualTo(before);
        assertThat(root.resolve("public/file-1")).hasContent("new 1");
        show(manifest("old"), files("old"));
        assertThat(root.resolve("public/file-1")).hasContent("old 1");
    }

    @Test
    void files_stay_inside_the_release() {
        Map<String, Content> files = Map.of("../../outside", printed("x"));
        assertThatThrownBy(() -> show(manifest("old"), files)).isInstanceOf(IOException.class);
        assertThat(temp.resolve("outside")).doesNotExist();
        assertThat(root.resolve("outside")).doesNotExist();
    }

    @Test
    void a_folder_that_was_being_made_is_ours() throws Exception {
        Files.createDirectories(root.resolve(".meridian"));
        SiteFolder.open(root).close();
        assertThat(root.resolve(".meridian/site")).isRegularFile();
        SiteFolder.open(root).close();
    }

    @Test
    void a_folder_with_other_files_is_not() throws Exception {
        Files.createDirectories(root);
        Files.writeString(root.resolve("index.html"), "mine");
        assertThatThrownBy(() -> SiteFolder.open(root).close())
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new PlatformFailure.NotOurs(root.toString())));
        assertThat(root.toFile().list()).containsExactly("index.html");
    }

    @Test
    void a_kept_request_that_somebody_changed_is_noticed() throws Exception {
        try (SiteFolder folder = SiteFolder.open(root)) {
            String sha = folder.keep("one".getBytes(StandardCharsets.UTF_8));
            assertThat(folder.kept(sha)).asString().isEqualTo("one");
            Files.writeString(SiteFolder.requests(root).resolve(sha + ".json"), "two");
            assertThatThrownBy(() -> folder.kept(sha)).hasMessageContaining("was changed");
        }
    }

    @Test
    void sweeping_keeps_the_site_shown_and_the_one_before() throws Exception {
        try (SiteFolder folder = SiteFolder.open(root)) {
            for (String name : new String[] {"a", "b", "c", "d"}) {
                String sha = folder.keep(name.getBytes(StandardCharsets.UTF_8));
                Manifest manifest = Manifest.EMPTY.with(Map.of("key", sha), Map.of("key", name));
                folder.show(manifest, files(name));
                folder.sweep();
            }
            assertThat(folder.shown().slugs()).containsEntry("key", "d");
        }
        assertThat(root.resolve("releases").toFile().list()).hasSize(2);
        assertThat(SiteFolder.requests(root).toFile().list()).hasSize(2);
        assertThat(root.resolve("public/file-0")).hasContent("d 0");
    }

    @Test
    void nothing_is_shown_where_nothing_was_published() throws Exception {
        assertThat(SiteFolder.shown(root)).isEqualTo(Manifest.EMPTY);
        assertThat(root).doesNotExist();
    }

    private void show(Manifest manifest, Map<String, Content> files) throws IOException {
        try (SiteFolder folder = SiteFolder.open(root)) {
            folder.show(manifest, files);
        }
    }

    private static Manifest manifest(String name) {
        return Manifest.EMPTY.with(Map.of("key", name), Map.of("key", name));
    }

    private static Map<String, Content> files(String name) {
        Map<String, Content> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) files.put("file-" + i, printed(name + " " + i));
        return files;
    }

    private static Content printed(String text) {
        return new Content.Printed(text.getBytes(StandardCharsets.UTF_8));
    }
}
