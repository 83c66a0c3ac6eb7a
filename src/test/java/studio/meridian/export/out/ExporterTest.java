package studio.meridian.export.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.meridian.export.Watch;
import studio.meridian.export.out.ExportNote.Kind;
import studio.meridian.export.out.html.HtmlFormat;
import studio.meridian.export.out.hugo.HugoFormat;
import studio.meridian.export.out.json.JsonFormat;
import studio.meridian.export.out.markdown.MarkdownFormat;
import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.model.VariantText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for every format. */
class ExporterTest {
    @TempDir Path temp;
    private OutStage stage;

    static List<ExportFormat> formats() {
        return List.of(new HugoFormat(), new JsonFormat(), new HtmlFormat(), new MarkdownFormat());
    }

    @BeforeEach
    void open() {
        stage = new OutStage(temp);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_same_workspace_gives_the_same_bytes(ExportFormat format) {
        stage.stage.sample();
        stage.export(format);
        Map<String, String> first = OutStage.files(stage.out);
        stage.workspace.pass(java.time.Duration.ofDays(3));
        ExportReport report = stage.export(format);
        assertThat(OutStage.files(stage.out)).isEqualTo(first).hasSizeGreaterThan(15);
        assertThat(report.files()).isSubsetOf(first.keySet()).hasSize(first.size() - 1);
        assertThat(report.posts()).isEqualTo(9);
        assertThat(report.pictures()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_dry_run_lists_the_same_files_and_writes_none(ExportFormat format) {
        stage.stage.sample();
        ExportReport dry = stage.export(format, Selection.ALL, true);
        assertThat(stage.out).doesNotExist();
        ExportReport real = stage.export(format);
        assertThat(dry).isEqualTo(real);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void names_are_safe_on_every_system(ExportFormat format) {
        List<String> hostile =
                List.of(
                        "con",
                        "..",
                        "../../etc/passwd",
                        "a:b|c",
                        "index",
                        "NUL.txt",
                        "x".repeat(500),
                        "");
        for (String name : hostile) {
            Media picture = stage.picture(name + ".PNG", "bytes of " + name);
            VariantText text =
                    new VariantText("T", "", name, "![alt](" + picture.reference() + ")");
            stage.add(stage.post(text), "ja", text);
        }
        ExportReport report = stage.export(format);
        assertThat(report.pictures()).isEqualTo(hostile.size());
        for (String file : report.files()) {
            for (String part : file.split("/")) {
                assertThat(part).doesNotMatch("(?i)(con|nul)(\\..*)?").doesNotMatch("\\.+");
                assertThat(part).doesNotContainPattern("[:|\\\\?*<>\"]");
                assertThat(part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThan(240);
            }
        }
        assertThat(report.files().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_missing_and_a_damaged_picture_are_named_and_stop_nothing(ExportFormat format)
            throws IOException {
        Media gone = stage.picture("gone.png", "gone");
        Media rotten = stage.picture("rotten.png", "rotten");
        String body = "![lost](%s) ![bad](%s)".formatted(gone.reference(), rotten.reference());
        stage.post(new VariantText("Boat", "", "", body));
        Files.delete(stage.workspace.media.file(gone.sha256()));
        Files.writeString(stage.workspace.media.file(rotten.sha256()), "changed");
        ExportReport report = stage.export(format);
        assertThat(report.notes())
                .extracting(note -> note.post() + " " + note.subject())
                .containsExactly("Boat lost", "Boat bad");
        assertThat(report.pictures()).isZero();
        assertThat(report.files()).noneMatch(file -> file.endsWith(".png"));
    }

    @Test
    void posts_and_languages_can_be_chosen() {
        stage.stage.sample();
        var kettle = stage.workspace.posts.ids().getFirst();
        LocaleTag ja = LocaleTag.of("ja");
        Selection selection = new Selection(Set.of(), Set.of(ja));
        ExportReport report = stage.export(new MarkdownFormat(), selection, false);
        assertThat(report.files())
                .filteredOn(file -> file.endsWith(".md"))
                .isNotEmpty()
                .allMatch(file -> file.endsWith(".ja.md"));
        ExportReport one =
                stage.export(new MarkdownFormat(), new Selection(Set.of(kettle), Set.of()), false);
        assertThat(one.posts()).isEqualTo(1);
        Selection none = new Selection(Set.of(kettle), Set.of(LocaleTag.of("sw")));
        assertThatThrownBy(() -> stage.export(new MarkdownFormat(), none, false))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ExportFailure.Nothing()));
    }

    @Test
    void an_archived_post_goes_where_its_mark_can_go_with_it() {
        stage.post(new VariantText("Kept", "", "kept", "Text."));
        var old = stage.post(new VariantText("Old", "", "old", "Text."));
        stage.workspace.posts.archive(old.post().id());
        assertThat(stage.export(new MarkdownFormat()).posts()).isEqualTo(2);
        assertThat(stage.read("posts/old.md")).contains("archived: true");
        assertThat(stage.export(new JsonFormat()).posts()).isEqualTo(2);
        assertThat(stage.export(new HtmlFormat()).posts()).isEqualTo(1);
        assertThat(stage.export(new HugoFormat()).posts()).isEqualTo(1);
    }

    @Test
    void a_language_without_a_text_is_named_where_it_gets_no_page() {
        stage.add(
                stage.post(new VariantText("Here", "", "here", "Text.")),
                "ja",
                new VariantText("", "", "", ""));
        ExportReport report = stage.export(new HtmlFormat());
        assertThat(report.notes()).extracting(ExportNote::kind).containsExactly(Kind.EMPTY);
        assertThat(report.files()).contains("en/here.html", "ja/index.html");
    }

    @Test
    void progress_names_each_post() {
        stage.post(new VariantText("One", "", "", "Text."));
        stage.post(new VariantText("", "", "", "A note that begins so."));
        List<String> seen = new ArrayList<>();
        Watch watch = (done, total, name) -> seen.add(done + "/" + total + " " + name);
        stage.exporter()
                .run(new JsonFormat(), Selection.ALL, OutStage.IMPRINT, stage.out, false, watch);
        assertThat(seen).containsExactly("0/2 One", "1/2 A note that begins so.", "2/2 ");
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws IOException {
        stage.post(new VariantText("One", "", "", "Text."));
        Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() ->
                        stage.exporter()
                                .run(
                                        new JsonFormat(),
                                        Selection.ALL,
                                        OutStage.IMPRINT,
                                        temp.resolve("file/out"),
                                        false,
                                        Watch.NONE))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isInstanceOf(ExportFailure.Unwritable.class));
    }
}
