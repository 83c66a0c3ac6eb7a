package studio.meridian.export.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.content.ContentFailure;
import studio.meridian.export.ImportFailure;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.messages.FailureException;
import studio.meridian.safe.SafeFailure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that are wrong, or mean harm: told one by one, and nothing else is touched. */
class MarkdownHostileTest {
    private static final String SOUND = "---\ntitle: Sound\n---\nFine.\n";

    @TempDir Path folder;
    private ImportStage stage;

    @BeforeEach
    void open() {
        stage = new ImportStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | novel | article",
                "lang | klingonese language | ja",
                "state | done | reviewed",
                "archived | perhaps | true",
                "plan | tomorrow | site",
                "plan | {channel: site, at: noon} | 2026-12-01T18:00",
                "plan | {channel: site, in-days: soon, time: '06:00'} | in-days",
                "plan | {channel: site, at: 2026-12-01T18:00, zone: Mars} | Asia/Tokyo",
                "plan | {channel: site, at: 2026-12-01T18:00, locale: '!'} | ja",
                "plan | {channel: site, at: 2026-12-01T18:00, late: maybe} | any-time"
            })
    void a_field_that_makes_no_sense_is_named_with_its_line(
            String field, String value, String expected) throws IOException {
        stage.site();
        stage.file("bad.md", "---\ntitle: Bad\n" + field + ": " + value + "\n---\n![C](c.png)\n");
        stage.file("c.png", Files.readAllBytes(MarkdownImportTest.picture()));
        stage.file("sound.md", SOUND);
        Map<String, String> before = stage.everything();
        ImportReport dry = stage.run(ImportStage.DRY);
        assertThat(stage.everything()).isEqualTo(before);
        ImportReport report = stage.run();
        assertThat(ImportStage.outcomes(dry)).isEqualTo(ImportStage.outcomes(report));
        assertThat(report.isComplete()).isFalse();
        assertThat(line(report, "bad.md").refusal())
                .isInstanceOfSatisfying(
                        ImportFailure.BadField.class,
                        bad -> {
                            assertThat(bad.line()).isEqualTo(3);
                            assertThat(bad.field()).isEqualTo(field);
                            assertThat(bad.expected()).contains(expected);
                        });
        assertThat(line(report, "sound.md").outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(stage.posts()).hasSize(1);
        assertThat(stage.workspace.media.all()).isEmpty();
    }

    @Test
    void a_post_comes_in_whole_or_not_at_all() throws IOException {
        stage.file("tea.md", SOUND).file("tea.ja.md", "---\nstate: done\n---\nお茶。\n");
        stage.file("tea.es.md", "Té.\n");
        ImportReport report = stage.run();
        assertThat(report.count(Outcome.REFUSED)).isEqualTo(3);
        assertThat(line(report, "tea.ja.md").refusal()).isInstanceOf(ImportFailure.BadField.class);
        assertThat(line(report, "tea.md").refusal())
                .isEqualTo(new ImportFailure.PartOfRefused("tea.md", "tea.ja.md"));
        assertThat(stage.posts()).isEmpty();
    }

    @Test
    void two_files_in_one_language_are_refused() throws IOException {
        stage.file("tea.md", "---\nlang: ja\n---\nA\n").file("tea.ja.md", "B\n");
        ImportReport report = stage.run();
        assertThat(report.count(Outcome.REFUSED)).isEqualTo(2);
        assertThat(report.lines())
                .anyMatch(line -> line.refusal() instanceof ImportFailure.SameLanguage);
        assertThat(stage.posts()).isEmpty();
    }

    @Test
    void text_that_cannot_be_read_is_told_with_its_line() throws IOException {
        stage.file("latin.md", "Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        stage.file("open.md", "---\ntitle: Never ends\n");
        stage.file("toml.md", "+++\ntitle = \"T\"\n+++\nText\n");
        stage.file("yaml.md", "---\ntitle: [a\n---\nText\n");
        stage.file("sound.md", SOUND);
        ImportReport report = stage.run();
        assertThat(line(report, "latin.md").refusal()).isInstanceOf(ContentFailure.NotUtf8.class);
        assertThat(line(report, "open.md").refusal())
                .isInstanceOf(ContentFailure.UnclosedFrontMatter.class);
        assertThat(line(report, "toml.md").refusal())
                .isInstanceOf(ContentFailure.TomlFrontMatter.class);
        assertThat(line(report, "yaml.md").refusal()).isInstanceOf(SafeFailure.Malformed.class);
        assertThat(report.count(Outcome.REFUSED)).isEqualTo(4);
        assertThat(report.lines())
                .filteredOn(line -> line.refusal() != null)
                .allMatch(line -> line.refusal().arguments().containsKey("line"));
        assertThat(stage.posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c]",
                "title: !!java.net.URL [\"https://a.example\"]",
                "title: !!javax.script.ScriptEngineManager []",
                "a: &a\n  b: *a"
            })
    void yaml_that_means_harm_is_refused(String yaml) throws IOException {
        stage.file("bad.md", "---\n" + yaml + "\n---\nText\n");
        ImportReport report = stage.run();
        assertThat(report.lines().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(stage.posts()).isEmpty();
    }

    @Test
    void deep_yaml_is_refused() throws IOException {
        stage.file("bad.md", "---\na: " + "[".repeat(5000) + "]".repeat(5000) + "\n---\nText\n");
        assertThat(stage.run().lines().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void nothing_outside_the_folder_is_read() throws IOException {
        byte[] picture = Files.readAllBytes(MarkdownImportTest.picture());
        Files.write(folder.resolve("secret.png"), picture);
        stage.file(
                "a.md",
                "![1](../secret.png) ![2](%2e%2e/secret.png) ![3](x/../../secret.png) ![4](link.png)"
                        + " ![5](/etc/passwd) ![6](link/secret.png)\n");
        Files.createSymbolicLink(stage.folder().resolve("link.png"), folder.resolve("secret.png"));
        Files.createSymbolicLink(stage.folder().resolve("link"), folder);
        ImportReport report = stage.run();
        assertThat(report.lines().getFirst().notes())
                .extracting(ImportNote::kind)
                .containsOnly(Kind.PICTURE_OUTSIDE, Kind.PICTURE_MISSING)
                .hasSize(6);
        assertThat(stage.workspace.media.all()).isEmpty();
        String body = stage.variant(stage.posts().getFirst(), "en").text().body();
        assertThat(body).contains("![1](../secret.png)").doesNotContain("media:");
    }

    @Test
    void a_link_to_a_text_outside_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), SOUND);
        stage.file("sound.md", SOUND);
        Files.createSymbolicLink(stage.folder().resolve("link.md"), secret);
        ImportReport report = stage.run();
        assertThat(line(report, "link.md").refusal()).isInstanceOf(ImportFailure.Outside.class);
        assertThat(stage.posts()).hasSize(1);
    }

    @Test
    void links_that_run_in_circles_end() throws IOException {
        stage.file("a/sound.md", SOUND);
        Files.createSymbolicLink(stage.folder().resolve("a/again"), stage.folder());
        Files.createSymbolicLink(
                stage.folder().resolve("self.md"), stage.folder().resolve("self.md"));
        ImportReport report = stage.run();
        assertThat(line(report, "a/sound.md").outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(line(report, "self.md").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void what_calls_itself_a_picture_and_is_none_is_left_where_it_is() throws IOException {
        stage.file("a.md", "![S](s.svg) ![P](p.png) ![D](d.png)\n");
        stage.file("s.svg", "<svg onload=\"alert(1)\"/>").file("p.png", "<?php ?>");
        Files.createDirectories(stage.folder().resolve("d.png"));
        ImportReport report = stage.run();
        assertThat(report.lines().getFirst().notes())
                .extracting(ImportNote::kind)
                .containsExactly(Kind.PICTURE_UNKNOWN, Kind.PICTURE_UNKNOWN, Kind.PICTURE_MISSING);
        assertThat(stage.workspace.media.all()).isEmpty();
    }

    @Test
    void what_is_too_large_is_not_read() throws IOException {
        stage.file("big.md", new byte[(int) PostFiles.LARGEST_TEXT + 1]);
        stage.file("a.md", "![B](big.png)\n");
        Path picture = stage.folder().resolve("big.png");
        try (var file = new java.io.RandomAccessFile(picture.toFile(), "rw")) {
            file.setLength(PostFiles.LARGEST_PICTURE + 1);
        }
        ImportReport report = stage.run();
        assertThat(line(report, "big.md").refusal())
                .isEqualTo(new ImportFailure.TooLarge("big.md", 16));
        assertThat(line(report, "a.md").notes())
                .containsExactly(ImportNote.of(Kind.PICTURE_TOO_LARGE, "picture", "big.png"));
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        FailureException thrown =
                catchThrowableOfType(
                        FailureException.class, () -> FolderFiles.of(folder.resolve("none")));
        assertThat(thrown.failure()).isInstanceOf(ImportFailure.Missing.class);
    }

    @Test
    void no_bytes_at_all_break_the_import() throws IOException {
        long seed = 42;
        Random random = new Random(seed);
        List<String> scraps =
                List.of("---\n", "title: ", "\n", "![](", ")", "[^1]:", "#", "```", "|", "\t", "é");
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "---\n" : "");
            for (int j = 0; j < 40; j++) text.append(scraps.get(random.nextInt(scraps.size())));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (i % 3 == 0) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            stage.file("f" + i + ".md", bytes);
        }
        ImportReport report = stage.run();
        assertThat(report.lines()).as("seed %d", seed).hasSize(120);
        assertThat(report.lines()).allMatch(MarkdownHostileTest::isAccounted);
        Map<String, String> before = stage.everything();
        assertThat(stage.run().changedNothing()).as("seed %d", seed).isTrue();
        assertThat(stage.everything()).isEqualTo(before);
    }

    private static boolean isAccounted(ImportLine line) {
        return (line.outcome() == Outcome.IMPORTED) == (line.post() != null)
                && (line.outcome() == Outcome.REFUSED) == (line.refusal() != null);
    }

    private static ImportLine line(ImportReport report, String name) {
        return report.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
