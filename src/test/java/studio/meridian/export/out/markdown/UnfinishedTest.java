package studio.meridian.export.out.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.export.Watch;
import studio.meridian.export.markdown.FolderFiles;
import studio.meridian.export.out.OutStage;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A translation that is not finished goes out and comes back sentence by sentence. */
class UnfinishedTest {
    private static final LocaleTag ES = LocaleTag.of("es");
    private static final String BODY =
            "First things first. Second thoughts follow.\n\n- one item\n- another item\n\nLast line. The end.";

    @TempDir Path temp;
    private OutStage stage;
    private OutStage second;

    @BeforeEach
    void open() throws Exception {
        stage = new OutStage(Files.createDirectory(temp.resolve("one")));
        second = new OutStage(Files.createDirectory(temp.resolve("two")));
    }

    @AfterEach
    void close() {
        stage.close();
        second.close();
    }

    @Test
    void any_mixture_of_states_comes_back_with_every_sentence() throws Exception {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        System.out.println("UnfinishedTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            Id<Post> post = begun("Post " + i, "Number " + i + " speaks. " + BODY);
            for (TranslationUnit unit : units(stage, post)) {
                UnitState state = UnitState.values()[random.nextInt(4)];
                String words =
                        "Palabra " + i + " " + unit.field() + unit.position() + ". ¿Y otra más?";
                if (state == UnitState.INITIAL && random.nextBoolean())
                    stage.workspace.translations.draft(unit.id(), words);
                else if (state != UnitState.INITIAL)
                    stage.workspace.translations.translate(
                            unit.id(), words, state, UnitOrigin.HUMAN);
            }
        }
        Map<String, String> first = exported(stage);
        comeBack();
        assertThat(second.stage.posts()).hasSize(12);
        for (Post post : stage.stage.posts()) {
            String title = stage.stage.variant(post, "en").text().title();
            Post back = titled(second, title);
            assertThat(second.stage.variant(back, "es").isLinked())
                    .as("seed %d %s", seed, title)
                    .isTrue();
            assertThat(facts(units(second, back.id())))
                    .as("seed %d", seed)
                    .isEqualTo(facts(units(stage, post.id())));
        }
        assertThat(exported(second)).isEqualTo(first);
    }

    @Test
    void a_sentence_that_nobody_translated_stays_so_though_another_post_knows_it()
            throws Exception {
        Id<Post> open = begun("A", "Said often.\n\nSaid here.");
        stage.workspace.translations.translate(
                units(stage, open).getLast().id(), "Aquí.", UnitState.FINAL, UnitOrigin.HUMAN);
        Id<Post> done = begun("0", "Said often.");
        for (TranslationUnit unit : units(stage, done)) {
            stage.workspace.translations.translate(
                    unit.id(), "Muchas.", UnitState.FINAL, UnitOrigin.HUMAN);
        }
        stage.export(new MarkdownFormat());
        comeBack();
        assertThat(units(second, titled(second, "A").id()))
                .filteredOn(unit -> unit.source().equals("Said often."))
                .singleElement()
                .satisfies(unit -> assertThat(unit.target()).isEmpty());
    }

    @Test
    void a_sentence_whose_source_changed_since_comes_back_as_one_to_look_at() throws Exception {
        Id<Post> post = begun("Tea", "The kettle sings at six. Then we drink.");
        for (TranslationUnit unit : units(stage, post)) {
            stage.workspace.translations.translate(
                    unit.id(),
                    "Texto " + unit.position() + ".",
                    UnitState.REVIEWED,
                    UnitOrigin.HUMAN);
        }
        Variant source = stage.stage.variant(stage.workspace.posts.get(post), "en");
        stage.workspace.variants.saveText(
                source.id(),
                new VariantText("Tea", "", "", "The kettle sings at seven. Then we drink."));
        stage.workspace.variants.cut(source.id(), studio.meridian.model.Revision.Reason.LEAVE);
        assertThat(units(stage, post)).filteredOn(TranslationUnit::isStale).hasSize(1);
        stage.export(new MarkdownFormat());
        assertThat(stage.read("posts/tea.es.md")).contains("source: \"The kettle sings at six.\"");
        comeBack();
        assertThat(units(second, second.stage.posts().getFirst().id()))
                .filteredOn(TranslationUnit::isStale)
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.source()).isEqualTo("The kettle sings at seven.");
                    assertThat(unit.previousSource()).isEqualTo("The kettle sings at six.");
                    assertThat(unit.state()).isEqualTo(UnitState.REVIEWED);
                });
    }

    @Test
    void a_finished_translation_needs_no_list_and_an_untouched_one_neither() {
        Id<Post> done = begun("Done", "One. Two.");
        for (TranslationUnit unit : units(stage, done)) {
            stage.workspace.translations.translate(
                    unit.id(), "Frase " + unit.position() + ".", UnitState.FINAL, UnitOrigin.HUMAN);
        }
        begun("Untouched", "Three. Four.");
        stage.export(new MarkdownFormat());
        assertThat(stage.read("posts/done.es.md"))
                .contains("state: \"final\"")
                .doesNotContain("units:");
        assertThat(stage.read("posts/untouched.es.md"))
                .contains("state: \"draft\"")
                .doesNotContain("units:");
    }

    @Test
    void a_text_that_was_corrected_outside_counts_more_than_the_list() throws Exception {
        partly();
        Path file = stage.out.resolve("posts/tea.es.md");
        Files.writeString(file, Files.readString(file).replace("\n\nUno.", "\n\nUno corregido."));
        comeBack();
        assertThat(second.stage.variant(second.stage.posts().getFirst(), "es").text().body())
                .contains("Uno corregido.");
    }

    @Test
    void a_list_that_makes_no_sense_is_told_with_its_line() throws Exception {
        partly();
        Path file = stage.out.resolve("posts/tea.es.md");
        String good = Files.readString(file);
        for (String bad : List.of("state: \"done\"", "field: \"colour\"")) {
            Files.writeString(file, good.replaceFirst("state: \"translated\"", bad));
            ImportReport report =
                    second.stage.markdown.run(
                            FolderFiles.of(stage.out), ImportStage.OPTIONS, Watch.NONE);
            assertThat(report.count(Outcome.REFUSED)).as(bad).isEqualTo(2);
            assertThat(report.lines().toString()).contains("field=units", "line=");
        }
        assertThat(second.stage.posts()).isEmpty();
    }

    /** One of two sentences is translated. */
    private void partly() {
        Id<Post> post = begun("Tea", "One.\n\nTwo.");
        TranslationUnit last = units(stage, post).getLast();
        stage.workspace.translations.translate(
                last.id(), "Uno.", UnitState.TRANSLATED, UnitOrigin.HUMAN);
        TranslationUnit title = units(stage, post).getFirst();
        stage.workspace.translations.draft(title.id(), "Té");
        stage.export(new MarkdownFormat());
        assertThat(stage.read("posts/tea.es.md")).contains("units:");
    }

    private Id<Post> begun(String title, String body) {
        var created = stage.post(new VariantText(title, "", "", body));
        stage.workspace.translations.start(created.post().id(), ES, "Rui");
        return created.post().id();
    }

    private static List<TranslationUnit> units(OutStage from, Id<Post> post) {
        Variant variant = from.workspace.variants.find(post, ES);
        return variant == null ? List.of() : from.workspace.translations.units(variant.id());
    }

    private static List<String> facts(List<TranslationUnit> units) {
        return units.stream()
                .map(unit ->
                        unit.field()
                                + " "
                                + unit.position()
                                + " "
                                + unit.source()
                                + " > "
                                + unit.target()
                                + " "
                                + unit.state())
                .toList();
    }

    private static Post titled(OutStage from, String title) {
        return from.stage.posts().stream()
                .filter(post -> from.stage.variant(post, "en").text().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> exported(OutStage from) {
        from.export(new MarkdownFormat());
        return OutStage.files(from.out);
    }

    private void comeBack() {
        ImportReport report =
                second.stage.markdown.run(
                        FolderFiles.of(stage.out), ImportStage.OPTIONS, Watch.NONE);
        assertThat(report.isComplete()).as("%s", report).isTrue();
    }
}
