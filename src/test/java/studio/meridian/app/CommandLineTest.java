package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.console.Console;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.messages.Messages;
import studio.meridian.model.Credit;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class CommandLineTest {
    private static final Machine MACHINE =
            new Machine(InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")), "test", "boot");

    @TempDir Path temp;
    private Path folder;
    private String out = "";
    private String err = "";

    @BeforeEach
    void place() {
        folder = temp.resolve("notes");
    }

    @Test
    void a_workspace_is_made_once() {
        assertThat(run("new")).isEqualTo(ExitCode.OK);
        assertThat(out.strip()).isEqualTo(folder.toString());
        assertThat(folder.resolve("workspace.db")).exists();
        assertThat(run("new")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("already").contains("--workspace");
    }

    @Test
    void the_workspace_may_be_named_before_or_after_the_verb() {
        run("new");
        assertThat(runBare("-w", folder.toString(), "list")).isEqualTo(ExitCode.OK);
        assertThat(runBare("list", "-w", folder.toString())).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_missing_workspace_is_said_with_a_remedy() {
        assertThat(run("list")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(out).isEmpty();
        assertThat(err).contains(folder.toString()).contains("meridian --workspace FOLDER new");
    }

    @Test
    void an_unknown_verb_and_an_unknown_option_are_wrong_usage() {
        assertThat(run("lisst")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("list").contains("--help");
        assertThat(run("list", "--colour")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("meridian list --help");
    }

    @Test
    void help_shows_verbs_examples_and_exit_codes() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out)
                .contains("publish", "Exit codes:", "5   the workspace is held by another program");
        assertThat(run("plan", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("Examples:", "Asia/Tokyo");
    }

    @Test
    void completion_is_a_script() {
        assertThat(run("completion")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("complete", "meridian");
    }

    @Test
    void posts_are_listed_for_people_and_for_programs() {
        fill();
        run("list");
        assertThat(out).contains("draft", "Kettle at six", "en ja").contains("紅茶");
        run("list", "--search", "紅", "--json");
        assertThat(json()).hasSize(2);
        run("list", "--search", "kettle", "--json");
        assertThat(json()).hasSize(1);
        run("list", "--archived");
        assertThat(out).isEmpty();
    }

    @Test
    void a_post_is_shown_by_slug_title_or_the_end_of_its_id() {
        String id = fill();
        for (String name : List.of(id, id.substring(28), "kettle-at-six", "Kettle at six")) {
            assertThat(run("show", name)).as(name).isEqualTo(ExitCode.OK);
            assertThat(out).contains("# Kettle at six", "Tea at six.");
        }
        run("show", "kettle-at-six", "--locale", "ja");
        assertThat(out).contains("六時のやかん");
        assertThat(run("show", "kettle-at-six", "--locale", "ar")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(err).contains("ar");
        assertThat(run("show", "nobody")).isEqualTo(ExitCode.NOT_FOUND);
        run("show", "kettle-at-six", "--json");
        assertThat(out).contains("\"variants\"", "\"deliveries\"");
    }

    @Test
    void a_post_is_planned_for_a_local_hour() {
        fill();
        channel();
        assertThat(plan("2026-12-03T09:00", "Asia/Tokyo", "--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("2026-12-03T00:00:00Z");
        run("plan");
        assertThat(out).isEmpty();
        assertThat(plan("2026-12-03T09:00", "Asia/Tokyo", "--locale", "ja")).isEqualTo(ExitCode.OK);
        run("plan");
        assertThat(out).contains("2026-12-03T09:00 Asia/Tokyo", "ja", "scheduled");
        run("list");
        assertThat(out).contains("planned");
    }

    @Test
    void an_hour_that_does_not_exist_or_comes_twice_is_said_in_words() {
        fill();
        channel();
        plan("2027-03-28T01:30", "Europe/Lisbon", "--dry-run");
        assertThat(out).contains("does not exist", "2027-03-28T02:30", "2027-03-28T01:30:00Z");
        plan("2027-10-31T01:30", "Europe/Lisbon", "--dry-run");
        assertThat(out).contains("comes twice", "2027-10-31T00:30:00Z", "--later");
        plan("2027-10-31T01:30", "Europe/Lisbon", "--dry-run", "--later");
        assertThat(out).contains("2027-10-31T01:30:00Z");
    }

    @Test
    void values_that_cannot_be_read_are_named() {
        fill();
        channel();
        assertThat(plan("tomorrow", "Asia/Tokyo")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("tomorrow", "--at", "2026-12-03T09:00");
        assertThat(plan("2026-12-03T09:00", "Tokyo")).isEqualTo(ExitCode.USAGE);
        assertThat(plan("2026-12-03T09:00", "Asia/Tokyo", "--locale", "!"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(plan("2026-12-03T09:00", "Asia/Tokyo", "--channel", "x"))
                .isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void check_tells_what_a_reader_would_miss() throws Exception {
        fill();
        assertThat(run("check")).isEqualTo(ExitCode.OK);
        try (Core core = core()) {
            core.posts.create(
                    PostKind.ARTICLE,
                    LocaleTag.of("en"),
                    List.of(),
                    Credit.NONE,
                    VariantText.EMPTY);
            core.media.add(
                    new byte[] {1},
                    new studio.meridian.storage.MediaStore.Description(
                            "a.png", "image/png", 1, 1, ""));
        }
        assertThat(run("check")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out).contains("error", "The title is empty.", "There is no text.");
        run("check", "--json");
        assertThat(json()).isNotEmpty();
        try (var media = Files.list(folder.resolve("media"))) {
            Files.write(media.findFirst().orElseThrow(), new byte[] {2});
        }
        assertThat(run("check")).isEqualTo(ExitCode.STORAGE);
        assertThat(err).contains("damaged");
    }

    @Test
    void publishing_where_no_adapter_is_ends_with_a_reason() {
        fill();
        try (Core core = core()) {
            core.channels.add("unheard-of", "site", true, Map.of());
        }
        assertThat(run("publish", "kettle-at-six", "--dry-run")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("en  Kettle at six", "ja  六時のやかん");
        assertThat(run("publish", "kettle-at-six", "--locale", "ja")).isEqualTo(ExitCode.PLATFORM);
        assertThat(out).contains("needs-user", "no adapter for unheard-of");
        assertThat(run("publish")).isEqualTo(ExitCode.USAGE);
        assertThat(run("publish", "x", "--all")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void doctor_tells_facts_with_and_without_a_workspace() {
        assertThat(run("doctor")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(out).contains("java", "display");
        fill();
        assertThat(run("doctor", "--json")).isEqualTo(ExitCode.OK);
        assertThat(out).containsPattern("\"check\" ?: \"ok\"");
    }

    @Test
    void words_come_in_the_language_of_the_machine() {
        StringWriter speech = new StringWriter();
        PrintWriter writer = new PrintWriter(speech);
        Console console =
                new Console(writer, writer, false, Messages.of(Locale.SIMPLIFIED_CHINESE));
        CommandLineMain.app(console, MACHINE, Terminal.quiet())
                .run("-w", folder.toString(), "list");
        assertThat(speech.toString()).contains("里没有工作区");
    }

    private int plan(String at, String zone, String... more) {
        List<String> all =
                new ArrayList<>(List.of("plan", "kettle-at-six", "--at", at, "--zone", zone));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private String fill() {
        try (Core core = core()) {
            VariantText english =
                    new VariantText(
                            "Kettle at six", "A note on tea.", "kettle-at-six", "Tea at six.");
            VariantText japanese = new VariantText("六時のやかん", "お茶の話。", "", "六時に紅茶。");
            var created =
                    core.posts.create(
                            PostKind.ARTICLE, LocaleTag.of("en"), List.of(), Credit.NONE, english);
            core.variants.add(created.post().id(), LocaleTag.of("ja"), japanese, "Aoi");
            core.posts.create(
                    PostKind.NOTE,
                    LocaleTag.of("en"),
                    List.of(),
                    Credit.NONE,
                    new VariantText("", "", "", "紅茶 again."));
            return created.post().id().toString();
        }
    }

    private void channel() {
        try (Core core = core()) {
            core.channels.add("unheard-of", "site", true, Map.of());
        }
    }

    private Core core() {
        return new Core(
                Database.create(new WorkspaceFolder(folder), "test"),
                MACHINE,
                Adapters.all(MACHINE.web()));
    }

    private List<?> json() {
        return SafeJson.read(out, "out", List.class);
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("-w", folder.toString()));
        all.addAll(List.of(args));
        return runBare(all.toArray(String[]::new));
    }

    private int runBare(String... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        Console console =
                new Console(
                        new PrintWriter(toOut),
                        new PrintWriter(toErr),
                        false,
                        Messages.of(Locale.ENGLISH));
        int code = CommandLineMain.app(console, MACHINE, Terminal.quiet()).run(args);
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }
}
