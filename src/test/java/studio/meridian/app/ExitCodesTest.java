package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Each class of failure: its exit code, nothing on the output, and words with a remedy. */
class ExitCodesTest {
    @TempDir Path temp;
    private Path workspace;
    private Terminal terminal;

    @BeforeEach
    void place() {
        workspace = temp.resolve("my notes");
        terminal = new Terminal(workspace, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | lisst                                    | Did you mean list?
                    2 | list --serch tea                         | Did you mean --search?
                    2 | show                                     | POST
                    2 | show tea extra                           | "extra" is one word too many
                    2 | export --out x                           | --format
                    2 | export --format docx --out x             | hugo, json, html, markdown
                    2 | show tea --locale !                      | zh-Hans
                    2 | plan tea                                 | --at
                    2 | plan --at 2031-01-01T09:00               | POST is missing
                    2 | plan tea --at tomorrow                   | 2026-12-03T09:00
                    2 | plan tea --at 2031-01-01T09:00 --zone Asia/Tokio | Did you mean Asia/Tokyo?
                    2 | plan tea --at 2031-01-01T09:00 --zone lisbon     | Did you mean Europe/Lisbon?
                    2 | plan tea --at 2031-01-01T09:00 --zone Middle/Earth | Europe/Lisbon
                    2 | plan tea --at 2026-11-23T17:59 --zone Asia/Tokyo | is over
                    2 | publish                                  | --all
                    2 | publish tea --all                        | do not go together
                    2 | publish tea --remove --at 2031-01-01T09:00 | do not go together
                    2 | publish tea --zone Asia/Tokyo            | --at
                    2 | sync --once --watch                      | do not go together
                    2 | sync --watch --dry-run                   | do not go together
                    2 | channels add                             | PLATFORM
                    2 | channels remov site                      | Did you mean
                    2 | channels add site                        | called site already
                    2 | channels add site --setting password=x   | --token-stdin
                    2 | deliveries retry                         | ID
                    2 | deliveries list --state sent             | needs-user
                    3 | import broken.md                         | broken.md, line 3
                    3 | import picture.zip                       | Tools, Export
                    4 | import nowhere.md                        | Check the spelling
                    4 | show nobody                              | meridian list
                    4 | show tea --locale sw                     | meridian show
                    4 | publish tea --locale ja,sw               | sw
                    4 | publish empty                            | no text to publish
                    4 | plan tea --at 2031-01-01T09:00 --locale sw | sw
                    4 | plan tea --at 2031-01-01T09:00 --channel paper | paper
                    4 | export --format json --out x --locale sw | --locale
                    4 | channels test paper                      | paper
                    4 | channels remove paper                    | paper
                    4 | deliveries show 00000000                 | meridian deliveries
                    4 | deliveries cancel 00000000               | meridian deliveries
                    4 | deliveries list --channel paper          | paper
                    8 | channels add pigeon                      | no adapter
                    8 | channels test unheard                    | no adapter
                    8 | channels add site --name other           | "folder"
                    8 | publish tea --channel unheard            | not published
                    """)
    void a_failure_has_its_exit_code_and_says_what_to_do(int code, String line, String said)
            throws IOException {
        fill();
        String[] words = words(line);
        assertThat(terminal.run((Object[]) words)).as(terminal.err()).isEqualTo(code);
        assertThat(terminal.err()).contains(said);
        boolean partly = code == ExitCode.PLATFORM || line.contains("broken.md");
        if (!partly) {
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.err().lines()).hasSize(2);
            assertThat(terminal.err()).startsWith("meridian: ").contains("\n  ");
        }
        List<String> withJson = new ArrayList<>(List.of(words));
        withJson.add("--json");
        assertThat(terminal.run(withJson.toArray())).isEqualTo(code);
        JsonNode problem = problem();
        assertThat(problem.get("exit").asInt()).isEqualTo(code);
        assertThat(problem.get("what").asString() + problem.get("remedy").asString())
                .contains(said);
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder("error", "exit", "what", "remedy", "arguments");
    }

    @Test
    void a_missing_workspace_is_4_for_every_verb_that_needs_one() throws IOException {
        Files.createDirectory(workspace);
        Path file = Files.writeString(temp.resolve("tea.md"), "Hot.");
        for (String line :
                List.of(
                        "list",
                        "show x",
                        "plan",
                        "check",
                        "publish --all",
                        "sync",
                        "channels",
                        "channels add site",
                        "deliveries",
                        "deliveries cancel x",
                        "export --format json --out x",
                        "import " + file,
                        "import " + file + " --dry-run")) {
            assertThat(terminal.run((Object[]) line.split(" "))).as(line).isEqualTo(4);
            assertThat(terminal.err()).as(line).contains(workspace.toString(), "new");
        }
        assertThat(workspace).as("looking makes nothing").isEmptyDirectory();
    }

    @Test
    void doctor_tells_of_the_machine_and_then_why_the_workspace_is_none() {
        assertThat(terminal.run("doctor", "--json")).isEqualTo(ExitCode.NOT_FOUND);
        JsonNode facts = SafeJson.tree(terminal.out().getBytes(StandardCharsets.UTF_8), "out");
        assertThat(facts.has("java")).isTrue();
        assertThat(facts.has("workspace")).isFalse();
        assertThat(problem().get("error").asString()).isEqualTo("storage.no-workspace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "check", "plan", "export --format html --out x", "publish --all"})
    void a_file_that_is_no_workspace_is_left_alone(String line) throws IOException {
        Files.createDirectory(workspace);
        Path file = Files.writeString(workspace.resolve("workspace.db"), "my diary\n".repeat(99));
        assertThat(terminal.run((Object[]) line.split(" "))).isEqualTo(ExitCode.STORAGE);
        assertThat(terminal.err()).contains(file.toString(), "is not a Meridian Studio workspace");
        assertThat(file).hasContent("my diary\n".repeat(99));
    }

    @Test
    void a_workspace_of_a_newer_program_is_not_touched() throws Exception {
        fill();
        Path file = workspace.resolve("workspace.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);
        for (String line : List.of("list", "publish --all", "doctor")) {
            assertThat(terminal.run((Object[]) line.split(" ")))
                    .as(line)
                    .isEqualTo(ExitCode.STORAGE);
            assertThat(terminal.err()).contains("newer", "schema 99", "Update");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void everything_works_beside_a_desktop() throws IOException {
        fill();
        Path file = Files.writeString(temp.resolve("more.md"), "More.");
        try (Database desk =
                Database.open(new WorkspaceFolder(workspace), "the desktop on harbour")) {
            for (List<String> line :
                    List.of(
                            List.of("import", file.toString()),
                            List.of("publish", "tea", "--locale", "en"),
                            List.of("sync"),
                            List.of("plan", "tea", "--locale", "ja", "--at", "2031-01-01T09:00"),
                            List.of("channels", "test", "site"))) {
                assertThat(terminal.run(line.toArray())).as("%s %s", line, terminal.err()).isZero();
            }
            assertThat(desk.look()).as("the desktop sees it").isTrue();
            for (String line :
                    List.of(
                            "list",
                            "show tea",
                            "plan",
                            "check",
                            "doctor",
                            "channels",
                            "deliveries")) {
                assertThat(terminal.run((Object[]) line.split(" "))).as(line).isNotEqualTo(5);
            }
        }
    }

    @Test
    void damaged_bytes_are_7_and_a_post_without_text_is_6() throws IOException {
        fill();
        assertThat(terminal.run("check")).isEqualTo(ExitCode.FINDINGS);
        assertThat(terminal.out()).contains("There is no text.");
        try (var media = Files.list(workspace.resolve("media"))) {
            Files.writeString(media.findFirst().orElseThrow(), "not the picture");
        }
        assertThat(terminal.run("check")).isEqualTo(ExitCode.STORAGE);
        assertThat(terminal.err()).contains("damaged", "backups");
    }

    private JsonNode problem() {
        String line =
                terminal.err().lines().filter(one -> one.startsWith("{")).findFirst().orElse("");
        return SafeJson.tree(line.getBytes(StandardCharsets.UTF_8), "err");
    }

    /** Names of files in the command line are those of the test's folder. */
    private String[] words(String line) throws IOException {
        Files.writeString(temp.resolve("broken.md"), "---\ntitle: Bad\nkind: novel\n---\nText.\n");
        Files.writeString(temp.resolve("picture.zip"), "PK");
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean path = words[i - 1].equals("import") || words[i - 1].equals("--out");
            if (path) words[i] = temp.resolve(words[i]).toString();
        }
        return words;
    }

    private void fill() throws IOException {
        terminal.run("new");
        try (Core core =
                new Core(
                        Database.open(new WorkspaceFolder(workspace), "test"),
                        Terminal.MACHINE,
                        Adapters.all(Terminal.MACHINE.web()))) {
            LocaleTag en = LocaleTag.of("en");
            VariantText tea = new VariantText("Tea", "About tea.", "tea", "Hot.");
            var post = core.posts.create(PostKind.ARTICLE, en, List.of(), Credit.NONE, tea);
            VariantText ja = new VariantText("茶", "茶の話。", "", "熱い。");
            core.variants.add(post.post().id(), LocaleTag.of("ja"), ja, "Aoi");
            VariantText empty = new VariantText("Empty", "", "empty", "");
            core.posts.create(PostKind.ARTICLE, en, List.of(), Credit.NONE, empty);
            core.channels.add("unheard-of", "unheard", true, java.util.Map.of());
            core.media.add(
                    new byte[] {1},
                    new studio.meridian.storage.MediaStore.Description(
                            "a.png", "image/png", 1, 1, ""));
        }
    }
}
