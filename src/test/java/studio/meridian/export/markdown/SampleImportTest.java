package studio.meridian.export.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.content.MediaRefs;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.export.Watch;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Shelf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sample comes in whole: words, translations, pictures, plans, credit. */
class SampleImportTest {
    private static final int FILES = 41;

    @TempDir Path folder;
    private ImportStage stage;
    private ImportReport report;

    @BeforeEach
    void open() {
        stage = new ImportStage(folder);
        report = stage.sample();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_file_is_imported_and_every_translation_is_paired() {
        assertThat(report.isComplete()).isTrue();
        assertThat(report.count(Outcome.IMPORTED))
                .isEqualTo(report.lines().size())
                .isEqualTo(FILES);
        assertThat(notes(report)).allMatch(kind -> kind == ImportNote.Kind.TAGS_OF_SOURCE);
        assertThat(stage.posts()).hasSize(9);
        assertThat(stage.workspace.library.count(Shelf.IN_USE)).isEqualTo(9);
    }

    @Test
    void words_stand_as_they_were_written() throws Exception {
        for (ImportLine line : report.lines()) {
            Path file = Path.of("assets/sample").resolve(line.name());
            MarkdownFile wanted =
                    MarkdownFile.read(
                            FolderFiles.of(file),
                            FileName.of(file.getFileName().toString()),
                            ImportStage.OPTIONS.locale());
            Post post = stage.workspace.posts.get(line.post());
            Variant variant = stage.variant(post, wanted.locale().tag());
            assertThat(variant.text().title()).isEqualTo(wanted.title());
            assertThat(variant.text().slug()).isEqualTo(wanted.fields().text("slug"));
            String body = MediaRefs.rewrite(wanted.body(), this::shaOf);
            if (!wanted.fields().isTrue("partial")) {
                assertThat(variant.text().body()).as(line.name()).isEqualTo(body);
            }
            assertThat(variant.isLinked()).as(line.name()).isEqualTo(!wanted.isSource());
        }
    }

    private String shaOf(String destination) {
        return stage.workspace.media.all().stream()
                .filter(media -> destination.endsWith("/" + media.fileName()))
                .map(Media::reference)
                .findFirst()
                .orElse(destination);
    }

    @Test
    void unfinished_translations_have_open_units_and_finished_ones_have_none() {
        Post radio = post("The radio in the boathouse");
        assertThat(open(radio, "ja")).isZero();
        assertThat(open(radio, "hi")).isPositive();
        assertThat(stage.workspace.translations.units(stage.variant(radio, "zh-Hans").id()))
                .isNotEmpty()
                .allMatch(unit -> unit.state() == UnitState.FINAL);
        assertThat(stage.variant(radio, "zh-Hans").translator()).isEqualTo("沈知微");
    }

    @Test
    void pictures_are_kept_once_and_measured() {
        List<Media> media = stage.workspace.media.all();
        assertThat(media).hasSize(7).allMatch(picture -> picture.width() >= 600);
        assertThat(media).extracting(Media::mediaType).contains("image/jpeg", "image/png");
        assertThat(media)
                .allMatch(picture -> Files.exists(stage.workspace.media.file(picture.sha256())));
        assertThat(media).noneMatch(picture -> picture.defaultAlt().isEmpty());
    }

    @Test
    void plans_become_deliveries_at_the_hour_of_their_audience() {
        Post kettle = post("Kettle");
        List<Delivery> deliveries = stage.workspace.deliveries.of(kettle.id());
        assertThat(deliveries).hasSize(5).allMatch(one -> one.state() == DeliveryState.SCHEDULED);
        assertThat(deliveries)
                .allMatch(one ->
                        one.due() != null
                                && one.due().local().toString().equals("2026-11-26T06:00"));
        assertThat(deliveries).extracting(Delivery::locale).doesNotHaveDuplicates();
    }

    @Test
    void credit_and_kind_are_kept() {
        Post machine = post("machine");
        assertThat(machine.kind()).isEqualTo(PostKind.ARTICLE);
        assertThat(machine.credit().outlet()).isEqualTo("Cuaderno de Marea");
        assertThat(machine.credit().licence()).isEqualTo("CC-BY-4.0");
        assertThat(stage.variant(machine, "en").translator()).isEqualTo("Tobias Wren");
        assertThat(post("Lost").kind()).isEqualTo(PostKind.NOTE);
        assertThat(post("Lost").tags()).containsExactly("boats", "harbour", "lost-and-found");
    }

    @Test
    void a_second_import_changes_nothing() {
        List<Post> before = stage.posts();
        ImportReport again = new SampleImport(stage.markdown).run(Watch.NONE);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(FILES);
        assertThat(again.changedNothing()).isTrue();
        assertThat(stage.posts()).isEqualTo(before);
    }

    @Test
    void the_settings_name_the_site_in_every_language() {
        Map<String, Object> settings = new SampleImport(stage.markdown).settings();
        assertThat(settings).containsEntry("name", "Salt & Steam").containsKey("site");
    }

    private long open(Post post, String locale) {
        List<TranslationUnit> units =
                stage.workspace.translations.units(stage.variant(post, locale).id());
        return units.stream().filter(unit -> !unit.isDone()).count();
    }

    private Post post(String title) {
        return stage.posts().stream()
                .filter(post ->
                        stage.variant(post, "en")
                                .text()
                                .title()
                                .toLowerCase()
                                .contains(title.toLowerCase()))
                .findFirst()
                .orElseThrow();
    }

    private static List<ImportNote.Kind> notes(ImportReport report) {
        return report.lines().stream()
                .flatMap(line -> line.notes().stream())
                .map(ImportNote::kind)
                .toList();
    }
}
