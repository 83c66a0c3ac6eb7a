package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.SharedData;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.TableDump;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The verbs {@code import} and {@code new} from the command line to the disk. */
class ImportCommandTest {
    private static final String TEA =
            """
            ---
            title: Tea
            ---
            Hot.
            """;

    @TempDir Path temp;
    private Path workspace;
    private Terminal terminal;

    @BeforeEach
    void open() {
        workspace = temp.resolve("notes");
        terminal = new Terminal(workspace, false);
    }

    @Test
    void a_folder_of_markdown_comes_in() throws IOException {
        file("letters/tea.md", TEA);
        file("letters/tea.ja.md", "---\ntitle: お茶\n---\n熱い。\n");
        terminal.run("new");
        assertThat(terminal.run("import", temp.resolve("letters"))).isEqualTo(ExitCode.OK);
        assertThat(terminal.out())
                .containsPattern("imported +file +tea\\.md +Tea")
                .containsPattern("imported +file +tea\\.ja\\.md +お茶");
        assertThat(terminal.err()).contains("2 items: 2 imported", "0 refused");
        terminal.run("list");
        assertThat(terminal.out()).contains("Tea", "en ja");
    }

    @Test
    void a_single_file_comes_in_in_the_language_that_is_told() throws IOException {
        Path file = file("cha.md", "Chá.\n");
        terminal.run("new");
        assertThat(terminal.run("import", file, "--locale", "pt_BR")).isEqualTo(ExitCode.OK);
        try (Core core = core()) {
            Post post = core.posts.get(core.posts.ids().getFirst());
            assertThat(post.sourceLocale()).isEqualTo(LocaleTag.of("pt-BR"));
        }
    }

    @Test
    void a_dry_run_changes_nothing_and_may_run_beside_the_desktop() throws IOException {
        file("letters/tea.md", TEA);
        terminal.run("new");
        Map<String, String> before = TableDump.of(workspace);
        try (Database _ = Database.open(new WorkspaceFolder(workspace), "the desktop")) {
            assertThat(terminal.run("import", temp.resolve("letters"), "--dry-run"))
                    .isEqualTo(ExitCode.OK);
            assertThat(terminal.out()).contains("imported");
            assertThat(terminal.err()).contains("1 imported", "Nothing was written");
        }
        assertThat(TableDump.of(workspace)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_told_with_file_line_and_remedy() throws IOException {
        file("letters/bad.md", "---\ntitle: Bad\nkind: novel\n---\nText.\n");
        file("letters/tea.md", TEA);
        terminal.run("new");
        assertThat(terminal.run("import", temp.resolve("letters"))).isEqualTo(ExitCode.INPUT);
        assertThat(terminal.err())
                .contains("bad.md, line 3", "novel", "Expected something like", "1 refused");
        assertThat(terminal.out()).containsPattern("refused +file +bad\\.md");
        assertThat(terminal.out()).containsPattern("imported +file +tea\\.md");
        assertThat(terminal.run("import", temp.resolve("letters"), "--json"))
                .isEqualTo(ExitCode.INPUT);
        assertThat(items()).extracting(item -> item.get("problem") != null).contains(true, false);
        assertThat(terminal.err()).contains("bad.md, line 3").doesNotContain("items:");
    }

    @Test
    void a_result_for_programs_has_every_item_and_note() throws IOException {
        file("letters/tea.md", "---\ntitle: Tea\nmood: calm\n---\n![](cup.png)\n");
        terminal.run("new");
        terminal.run("import", temp.resolve("letters"), "--json");
        Map<?, ?> result = SafeJson.read(terminal.out(), "out", Map.class);
        assertThat(result.get("dryRun")).isEqualTo(false);
        assertThat((Map<?, ?>) result.get("counts"))
                .satisfies(counts -> {
                    assertThat(counts.get("total")).isEqualTo(1);
                    assertThat(counts.get("imported")).isEqualTo(1);
                });
        Map<?, ?> item = items().getFirst();
        assertThat(item.get("outcome")).isEqualTo("imported");
        assertThat(item.get("post").toString()).hasSize(36);
        assertThat(item.get("notes").toString())
                .contains("fields-not-read", "mood", "picture-missing", "cup.png");
    }

    @Test
    void names_cannot_take_the_terminal_over() throws IOException {
        file("letters/tea.md", "---\ntitle: \"\\e[2JTea\\a\"\nodd\u0085key: 1\n---\nHot.\n");
        terminal = new Terminal(workspace, true);
        terminal.run("new");
        terminal.run("import", temp.resolve("letters"));
        assertThat(terminal.out()).doesNotContain("\u001b").doesNotContain("\u0007");
        assertThat(terminal.out()).contains("[2JTea");
    }

    @Test
    void progress_is_shown_to_people_and_not_to_pipes() throws IOException {
        file("letters/tea.md", TEA);
        terminal.run("new");
        terminal.run("import", temp.resolve("letters"));
        assertThat(terminal.err()).doesNotContain("█");
        Terminal looking = new Terminal(workspace, true);
        looking.run("import", temp.resolve("letters"));
        assertThat(looking.err()).contains("█", "1/1");
        assertThat(looking.out()).doesNotContain("█");
    }

    @Test
    void an_export_of_wordpress_is_known_by_what_it_holds() throws IOException {
        Path export = SharedData.path("corpora/wordpress/themeunittestdata.wordpress.xml");
        Path renamed = Files.copy(export, temp.resolve("backup"));
        terminal.run("new");
        assertThat(terminal.run("import", renamed)).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).contains("186 items: 79 imported", "107 left out");
        assertThat(terminal.out().lines().filter(line -> !line.startsWith(" "))).hasSize(186);
        assertThat(terminal.out())
                .contains("left out", "files are not fetched", "entry of a menu")
                .contains("It was a draft and stays one.", "which is held");
        Map<String, String> before = TableDump.of(workspace);
        assertThat(terminal.run("import", renamed)).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).contains("0 imported", "79 unchanged");
        assertThat(TableDump.of(workspace)).isEqualTo(before);
    }

    @Test
    void broken_exports_are_told_and_change_nothing() throws IOException {
        Path export = SharedData.path("corpora/wordpress/themeunittestdata.wordpress.xml");
        String whole = Files.readString(export);
        Path cut = file("cut.xml", whole.substring(0, whole.length() / 2));
        Path page = file("page.xml", "<html></html>");
        Path bomb =
                file(
                        "bomb.xml",
                        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>");
        terminal.run("new");
        Map<String, String> before = TableDump.of(workspace);
        for (Path bad : List.of(cut, page, bomb)) {
            assertThat(terminal.run("import", bad)).isEqualTo(ExitCode.INPUT);
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.err().lines()).hasSize(2);
            assertThat(terminal.err()).contains(bad.toString() + ", line ");
        }
        assertThat(TableDump.of(workspace)).isEqualTo(before);
    }

    @Test
    void what_is_no_text_and_what_is_not_there_is_said() throws IOException {
        terminal.run("new");
        assertThat(terminal.run("import", file("a.zip", "PK"))).isEqualTo(ExitCode.INPUT);
        assertThat(terminal.err()).contains("a.zip", "neither Markdown nor", "Tools, Export");
        assertThat(terminal.run("import", temp.resolve("none"))).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(terminal.run("import")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.run("import", temp, "--zone", "Mars")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.run("import", temp, "--locale", "!")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void help_has_examples_and_completion_knows_the_verb() {
        assertThat(terminal.run("import", "--help")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out()).contains("Examples:", "meridian import letters/", "--dry-run");
        terminal.run("completion");
        assertThat(terminal.out()).contains("import", "--sample", "--dry-run");
    }

    @Test
    void a_new_workspace_has_a_site_of_its_own() throws IOException {
        assertThat(terminal.run("new")).isEqualTo(ExitCode.OK);
        try (Core core = core()) {
            Channel site = core.channels.named("site");
            assertThat(site.platform()).isEqualTo("site");
            assertThat(site.active()).isTrue();
            assertThat(Path.of(site.settings().get("folder"))).isEqualTo(workspace.resolve("site"));
            assertThat(core.posts.ids()).isEmpty();
        }
    }

    @Test
    void a_sample_workspace_is_full_of_planned_posts() throws IOException {
        assertThat(terminal.run("new", "--sample")).isEqualTo(ExitCode.OK);
        assertThat(terminal.out().strip()).isEqualTo(workspace.toString());
        terminal.run("list", "--json");
        List<?> listed = SafeJson.read(terminal.out(), "out", List.class);
        assertThat(listed).hasSize(9);
        terminal.run("plan");
        assertThat(terminal.out()).contains("Asia/Tokyo", "scheduled");
        try (Core core = core()) {
            assertThat(core.settings.get(SettingStore.AUTHOR, "")).isEqualTo("Inês Salgueiro");
            assertThat(core.channels.named("site").settings())
                    .containsEntry("title.ja", "潮と湯気")
                    .containsEntry("folder", workspace.resolve("site").toString());
        }
        assertThat(terminal.run("new", "--sample")).isEqualTo(ExitCode.USAGE);
    }

    private List<Map<?, ?>> items() {
        List<?> items = (List<?>) SafeJson.read(terminal.out(), "out", Map.class).get("items");
        return items.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private Path file(String path, String content) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Core core() {
        return new Core(
                Database.open(new WorkspaceFolder(workspace), "test"),
                Terminal.MACHINE,
                Adapters.all(Terminal.MACHINE.web()));
    }
}
