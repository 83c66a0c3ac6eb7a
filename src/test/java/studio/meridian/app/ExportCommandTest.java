package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.messages.Messages;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;

import tools.jackson.databind.JsonNode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

class ExportCommandTest {
    private static final Machine MACHINE =
            new Machine(InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")), "test", "boot");

    @TempDir Path temp;
    private Path workspace;
    private Path target;
    private String out = "";
    private String err = "";

    @BeforeEach
    void place() {
        workspace = temp.resolve("notes");
        target = temp.resolve("out");
    }

    @Test
    void the_sample_goes_out_without_a_workspace() {
        for (String format : new String[] {"hugo", "json", "html", "markdown"}) {
            Path folder = temp.resolve(format);
            int code = run("export", "--sample", "--format", format, "--out", folder.toString());
            assertThat(code).as(err).isEqualTo(ExitCode.OK);
            assertThat(out.strip()).isEqualTo(folder.toString());
            assertThat(err).contains("9 posts, 41 texts, 7 pictures");
        }
        assertThat(temp.resolve("hugo/hugo.yaml")).content().contains("title: \"潮と湯気\"");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void it_works_beside_an_open_desktop() {
        run("new", "--sample");
        try (Database desktop = Database.open(new WorkspaceFolder(workspace), "the desktop")) {
            assertThat(desktop.folder().root()).isEqualTo(workspace);
            assertThat(export("markdown")).as(err).isEqualTo(ExitCode.OK);
        }
        assertThat(target.resolve("posts/kettle-at-six.ar.md")).exists();
    }

    @Test
    void a_dry_run_lists_files_and_writes_none() {
        run("new", "--sample");
        assertThat(export("html", "--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(out.lines()).contains("index.html", "en/kettle-at-six.html", "style.css");
        assertThat(err).contains("Nothing was written");
        assertThat(target).doesNotExist();
    }

    @Test
    void programs_get_counts_files_and_notes() throws Exception {
        run("new");
        Path files = Files.createDirectory(temp.resolve("in"));
        Files.writeString(
                files.resolve("boat.md"),
                "---\ntitle: Boat\n---\n\n![A boat](media:" + "0".repeat(64) + ")\n");
        run("import", files.toString());
        assertThat(export("json", "--json")).as(err).isEqualTo(ExitCode.OK);
        JsonNode report = SafeJson.tree(out.getBytes(StandardCharsets.UTF_8), "out");
        assertThat(report.path("counts").path("posts").asInt()).isEqualTo(1);
        assertThat(report.path("files").get(0).asString()).isEqualTo("index.json");
        JsonNode note = report.path("notes").get(0);
        assertThat(note.path("note").asString()).isEqualTo("picture-missing");
        assertThat(note.path("text").asString()).contains("A boat");
    }

    @Test
    void one_post_and_some_languages_can_be_chosen() {
        run("new", "--sample");
        assertThat(export("markdown", "--post", "kettle-at-six", "--locale", "ja,ar"))
                .as(err)
                .isEqualTo(ExitCode.OK);
        assertThat(target.resolve("posts/kettle-at-six.ja.md")).exists();
        assertThat(err).contains("One post, 2 texts");
    }

    @Test
    void what_is_wrong_is_said_with_a_remedy_and_a_code() throws Exception {
        run("new");
        assertThat(export("json")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(err).contains("no text to export", "meridian list");
        assertThat(export("pdf")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("hugo, json, html, markdown");
        assertThat(run("export", "--format", "json")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("--out");
        assertThat(export("json", "--locale", "no language")).isEqualTo(ExitCode.USAGE);
        Files.createDirectory(target);
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThat(export("json", "--sample")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("mine.txt", "--out");
        assertThat(target.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void help_shows_examples_and_completion_knows_the_formats() {
        assertThat(run("export", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("hugo -s site", "One of hugo, json, html, markdown");
        assertThat(run("completion")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("\"hugo\" \"json\" \"html\" \"markdown\"");
    }

    private int export(String format, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"export", "--format", format, "--out", target.toString()},
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return run(args);
    }

    private int run(String... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        Console console =
                new Console(
                        new PrintWriter(toOut),
                        new PrintWriter(toErr),
                        false,
                        Messages.of(Locale.ENGLISH));
        String[] all = new String[args.length + 2];
        all[0] = "--workspace";
        all[1] = workspace.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        int code = CommandLineMain.app(console, MACHINE, Terminal.quiet()).run(all);
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }
}
