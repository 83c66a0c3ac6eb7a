package studio.meridian.export.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.SharedData;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportNote;
import studio.meridian.export.ImportNote.Kind;
import studio.meridian.export.ImportReport;
import studio.meridian.export.ImportStage;
import studio.meridian.export.Outcome;
import studio.meridian.export.Watch;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.LibraryStore.Shelf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The export that WordPress itself tests themes with. */
class WxrCorpusTest {
    private static final String SITE = "wpthemetestdata.wordpress.com";

    @TempDir Path folder;
    private ImportStage stage;
    private Path file;

    @BeforeEach
    void open() {
        file = SharedData.path("corpora/wordpress/themeunittestdata.wordpress.xml");
        stage = new ImportStage(folder);
    }

    @AfterEach
    void close() {
        if (stage != null) stage.close();
    }

    @Test
    void all_186_items_are_accounted_for_one_by_one() {
        ImportReport report = stage.wxr(file);
        assertThat(report.isComplete()).isTrue();
        assertThat(types(report, Outcome.IMPORTED)).isEqualTo(Map.of("post", 58L, "page", 21L));
        assertThat(types(report, Outcome.LEFT_OUT))
                .isEqualTo(Map.of("attachment", 37L, "nav_menu_item", 70L));
        assertThat(report.lines()).hasSize(186).allMatch(line -> line.name().matches("\\d+"));
        assertThat(report.lines())
                .filteredOn(line -> line.outcome() == Outcome.LEFT_OUT)
                .allMatch(line -> line.notes().size() == 1 && line.post() == null);
        assertThat(stage.posts()).hasSize(79);
        assertThat(stage.workspace.library.count(Shelf.IN_USE)).isEqualTo(79);
    }

    @Test
    void a_second_import_changes_nothing() throws Exception {
        stage.wxr(file);
        Map<String, String> before = stage.everything();
        stage.workspace.pass(Duration.ofDays(3));
        ImportReport again = stage.wxr(file);
        assertThat(stage.everything()).isEqualTo(before);
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(79);
        assertThat(again.count(Outcome.LEFT_OUT)).isEqualTo(107);
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() throws Exception {
        Map<String, String> before = stage.everything();
        ImportReport dry = stage.wxr.run(file, ImportStage.DRY, Watch.NONE);
        assertThat(stage.everything()).isEqualTo(before);
        ImportReport real = stage.wxr(file);
        assertThat(dry.lines()).hasSize(186);
        for (int i = 0; i < dry.lines().size(); i++) {
            assertThat(dry.lines().get(i).outcome()).isEqualTo(real.lines().get(i).outcome());
            assertThat(dry.lines().get(i).notes()).isEqualTo(real.lines().get(i).notes());
        }
    }

    @Test
    void the_draft_stays_a_draft() {
        ImportReport report = stage.wxr(file);
        ImportLine draft = line(report, "1164");
        assertThat(kinds(draft)).contains(Kind.WAS_DRAFT);
        assertThat(stage.workspace.deliveries.of(draft.post())).isEmpty();
    }

    @Test
    void the_scheduled_one_is_planned_where_nothing_is_sent() {
        ImportReport report = stage.wxr(file);
        ImportLine scheduled = line(report, "1153");
        assertThat(kinds(scheduled)).contains(Kind.HELD);
        List<Delivery> deliveries = stage.workspace.deliveries.of(scheduled.post());
        assertThat(deliveries)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(DeliveryState.SCHEDULED);
                    assertThat(one.due().instant())
                            .isEqualTo(Instant.parse("2030-01-01T19:00:18Z"));
                });
        assertThat(stage.workspace.channels.all())
                .singleElement()
                .satisfies(channel -> {
                    assertThat(channel.name()).isEqualTo(SITE);
                    assertThat(channel.active()).isFalse();
                });
        // Long after all of it is due, nothing is there for a sender to look at.
        Instant later = Instant.parse("2040-01-01T00:00:00Z");
        assertThat(stage.workspace.outbox.actionable(later)).isEmpty();
        assertThat(stage.workspace.outbox.nextDue()).isNull();
    }

    @Test
    void only_the_scheduled_one_is_planned() {
        ImportReport report = stage.wxr(file);
        long planned =
                report.lines().stream()
                        .filter(line -> line.post() != null)
                        .filter(line -> !stage.workspace.deliveries.of(line.post()).isEmpty())
                        .count();
        assertThat(planned).isEqualTo(1);
    }

    @Test
    void a_channel_in_use_is_never_planned_on() {
        stage.workspace.channels.add("wordpress", SITE, true, Map.of());
        ImportLine scheduled = line(stage.wxr(file), "1153");
        assertThat(kinds(scheduled)).contains(Kind.CHANNEL_IN_USE).doesNotContain(Kind.HELD);
        assertThat(stage.workspace.deliveries.of(scheduled.post())).isEmpty();
    }

    @Test
    void a_schedule_that_has_passed_is_a_draft() {
        stage.workspace.pass(Duration.ofDays(365 * 5));
        ImportLine scheduled = line(stage.wxr(file), "1153");
        assertThat(kinds(scheduled)).contains(Kind.SCHEDULE_PAST);
        assertThat(stage.workspace.deliveries.of(scheduled.post())).isEmpty();
        assertThat(stage.workspace.channels.all()).isEmpty();
    }

    @Test
    void what_was_edited_here_is_kept() {
        ImportLine markup = line(stage.wxr(file), "1178");
        Variant variant = stage.variant(stage.workspace.posts.get(markup.post()), "en");
        VariantText mine = variant.text().withBody("My own words.\n");
        stage.workspace.variants.saveText(variant.id(), mine);
        ImportLine again = line(stage.wxr(file), "1178");
        // The same text came again, so there is nothing to keep it from.
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(stage.variant(stage.workspace.posts.get(markup.post()), "en").text())
                .isEqualTo(mine);
    }

    @Test
    void words_pictures_and_titles_arrive() {
        ImportReport report = stage.wxr(file);
        assertThat(text(report, "1174").title())
                .isEqualTo(
                        "Markup: Title With Special Characters ~`!@#$%^&*()-_=+{}[]/\\;:'\"?,.>");
        assertThat(text(report, "1173").title()).isEqualTo("Markup: Title With Markup");
        assertThat(kinds(line(report, "1173"))).contains(Kind.NOT_CONVERTED);
        assertThat(text(report, "1813").title()).isEqualTo("Επίπεδο 3");
        assertThat(text(report, "1813").slug()).isEqualTo("επίπεδο-3");
        assertThat(text(report, "1158").body())
                .contains("](https://wpthemetestdata.files.wordpress.com/2008/06/100_5540.jpg");
        Post untitled = stage.workspace.posts.get(line(report, "1169").post());
        assertThat(untitled.kind()).isEqualTo(PostKind.NOTE);
        Post scheduled = stage.workspace.posts.get(line(report, "1153").post());
        assertThat(scheduled.kind()).isEqualTo(PostKind.ARTICLE);
        assertThat(scheduled.tags()).contains("Unpublished", "Classic", "content περιεχόμενο");
        assertThat(scheduled.credit().author()).isEqualTo("Theme Buster");
        assertThat(scheduled.credit().namesOriginal()).isFalse();
    }

    @Test
    void comments_passwords_and_whatever_has_no_place_are_named() {
        ImportReport report = stage.wxr(file);
        assertThat(line(report, "1148").notes())
                .contains(ImportNote.of(Kind.COMMENTS, "count", 20));
        assertThat(kinds(line(report, "1168"))).contains(Kind.HAD_PASSWORD, Kind.COMMENTS);
        assertThat(stage.imports.find("wxr:" + SITE + "#1168").original())
                .doesNotContain("enter\"");
        assertThat(report.lines())
                .filteredOn(line -> kinds(line).contains(Kind.FIELDS_NOT_READ))
                .anyMatch(line -> line.notes().toString().contains("wp:is_sticky"))
                .anyMatch(line -> line.notes().toString().contains("post_format Gallery"))
                .anyMatch(line -> line.notes().toString().contains("_thumbnail_id"));
    }

    @Test
    void the_original_is_kept_to_the_letter() {
        stage.wxr(file);
        String original = stage.imports.find("wxr:" + SITE + "#1153").original();
        assertThat(original)
                .contains("This post is scheduled to be published in the future.\\n\\nIt should")
                .contains("2030-01-01 12:00:18");
    }

    @Test
    void another_file_of_the_same_site_adds_its_own_posts() throws Exception {
        stage.wxr(file);
        Path blocks = SharedData.path("corpora/wordpress/64-block-test-data.xml");
        ImportReport report = stage.wxr(blocks);
        // Post 163 is another one in each file: the data were put together by hand.
        assertThat(types(report, Outcome.IMPORTED)).isEqualTo(Map.of("post", 61L, "page", 1L));
        assertThat(types(report, Outcome.LEFT_OUT))
                .isEqualTo(Map.of("attachment", 9L, "wp_navigation", 1L));
        assertThat(stage.posts()).hasSize(79 + 62);
        Map<String, String> before = stage.everything();
        assertThat(stage.wxr(blocks).changedNothing()).isTrue();
        assertThat(stage.everything()).isEqualTo(before);
        assertThat(stage.wxr(file).changedNothing()).isTrue();
        assertThat(stage.posts()).hasSize(79 + 62);
    }

    @Test
    void the_outcome_does_not_depend_on_which_file_came_first() {
        Path blocks = SharedData.path("corpora/wordpress/64-block-test-data.xml");
        stage.wxr(blocks);
        assertThat(types(stage.wxr(file), Outcome.IMPORTED))
                .isEqualTo(Map.of("post", 58L, "page", 21L));
    }

    private VariantText text(ImportReport report, String id) {
        return stage.variant(stage.workspace.posts.get(line(report, id).post()), "en").text();
    }

    private static ImportLine line(ImportReport report, String id) {
        return report.lines().stream()
                .filter(line -> line.name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Kind> kinds(ImportLine line) {
        return line.notes().stream().map(ImportNote::kind).toList();
    }

    private static Map<String, Long> types(ImportReport report, Outcome outcome) {
        return report.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .map(ImportLine::type)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
