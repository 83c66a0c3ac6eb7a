package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.cli.ExitCode;
import studio.meridian.model.Sha256;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.TableDump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is tried out changes no row and no file, and says what would happen. */
class DryRunTest {
    @TempDir Path temp;
    private Path workspace;
    private Terminal terminal;

    @BeforeEach
    void sample() throws IOException {
        workspace = temp.resolve("notes");
        terminal = new Terminal(workspace, false);
        assertThat(terminal.run("new", "--sample")).isEqualTo(ExitCode.OK);
        Files.createDirectories(temp.resolve("letters"));
        Files.writeString(temp.resolve("letters/tea.md"), "---\ntitle: New\n---\nHot.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import letters",
                "plan kettle-at-six --at 2031-12-03T09:00 --zone Asia/Tokyo --locale zh-CN",
                "publish kettle-at-six",
                "publish --all",
                "publish --all --remove",
                "publish --due",
                "export --format hugo --out out",
                "export --format json --out out",
                "export --format html --out out",
                "export --format markdown --out out"
            })
    void a_dry_run_leaves_every_row_and_file_as_it_was(String line) throws IOException {
        Map<String, String> rows = TableDump.of(workspace);
        Map<String, String> files = files();
        List<Object> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            boolean path = word.equals("letters") || word.equals("out");
            words.add(path ? temp.resolve(word) : word);
        }
        words.add("--dry-run");
        assertThat(terminal.run(words.toArray())).as(terminal.err()).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).contains("Nothing was written");
        words.add("--json");
        assertThat(terminal.run(words.toArray())).isEqualTo(ExitCode.OK);
        SafeJson.read(terminal.out(), "out", Object.class);
        assertThat(TableDump.of(workspace)).isEqualTo(rows);
        assertThat(files()).isEqualTo(files);
    }

    @Test
    void what_publish_would_send_is_what_it_sends() {
        List<String> would = published("publish", "--all", "--dry-run");
        assertThat(would).isNotEmpty();
        assertThat(published("publish", "--all")).containsExactlyInAnyOrderElementsOf(would);
        assertThat(published("publish", "--all", "--dry-run")).as("all is there").isEmpty();
        assertThat(published("publish", "--all", "--remove", "--dry-run"))
                .hasSameSizeAs(would)
                .allMatch(one -> one.endsWith("delete"));
    }

    @Test
    void what_is_due_and_nothing_else_is_sent_and_told() {
        assertThat(published("publish", "--due", "--dry-run")).isEmpty();
        assertThat(published("publish", "--due")).isEmpty();
        terminal.run("plan", "kettle-at-six", "--at", "2026-11-23T10:00", "--zone", "UTC");
        Terminal later = new Terminal(workspace, false, java.time.Duration.ofMinutes(90));
        assertThat(later.run("publish", "--due", "--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(later.out().lines()).containsExactly("en  Kettle at six");
        assertThat(later.run("publish", "--due")).as(later.err()).isEqualTo(ExitCode.OK);
        assertThat(later.out()).contains("confirmed", "Kettle at six");
        assertThat(later.run("publish", "--due")).isEqualTo(ExitCode.OK);
        assertThat(later.out()).isEmpty();
    }

    @Test
    void what_was_due_too_long_ago_asks_and_is_8() {
        terminal.run("plan", "kettle-at-six", "--at", "2026-11-23T10:00", "--zone", "UTC");
        Terminal later = new Terminal(workspace, false, java.time.Duration.ofHours(30));
        assertThat(later.run("publish", "--due")).isEqualTo(ExitCode.PLATFORM);
        assertThat(later.out()).contains("needs-user", "missed");
        assertThat(later.err()).contains("not published");
    }

    @Test
    void a_text_that_is_shown_already_is_not_planned_again() {
        terminal.run("publish", "kettle-at-six", "--locale", "en");
        Map<String, String> before = TableDump.of(workspace);
        for (String mode : new String[] {"--dry-run", "--json"}) {
            assertThat(terminal.run("plan", "kettle-at-six", "--at", "2031-01-01T09:00", mode))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("shows this text");
        }
        assertThat(TableDump.of(workspace)).isEqualTo(before);
    }

    private List<String> published(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.add("--json");
        assertThat(terminal.run(all.toArray())).as(terminal.err()).isEqualTo(ExitCode.OK);
        List<?> results = SafeJson.read(terminal.out(), "out", List.class);
        return results.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> one.get("post") + " " + one.get("locale") + " " + one.get("kind"))
                .toList();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (var all = Files.walk(temp)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = temp.relativize(file).toString();
                // SQLite's own notes for readers; the database itself is compared.
                if (name.endsWith("-shm") || name.endsWith("-wal")) continue;
                digests.put(name, Sha256.of(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
