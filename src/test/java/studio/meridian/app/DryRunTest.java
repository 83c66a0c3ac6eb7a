package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.cli.verb.ExitCode;
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
    @TempDir static Path temp;
    private static Path workspace;
    private static Terminal terminal;

    @BeforeAll
    static void sample() throws IOException {
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
                "publish --all --at 2031-12-03T09:00",
                "sync",
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

    private static Map<String, String> files() throws IOException {
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
