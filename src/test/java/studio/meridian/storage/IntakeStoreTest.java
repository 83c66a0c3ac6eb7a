package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;
import studio.meridian.model.VariantText;
import studio.meridian.storage.ImportStore.Imported;
import studio.meridian.storage.IntakeStore.Incoming;
import studio.meridian.storage.IntakeStore.Plan;
import studio.meridian.storage.IntakeStore.Taken;
import studio.meridian.storage.IntakeStore.Text;
import studio.meridian.storage.database.TableDump;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A post from outside comes in whole or not at all, and a second time changes nothing. */
class IntakeStoreTest {
    private static final VariantText ENGLISH = text("Salt", "Salt is old.\n\nTea is older.");
    private static final VariantText JAPANESE = text("塩", "塩は古い。\n\n茶はもっと古い。");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private IntakeStore intake;
    private ImportStore imports;
    private Channel site;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        intake = new IntakeStore(workspace.writing);
        imports = new ImportStore(workspace.writing);
        site = workspace.channels.add("site", "Site", true, Map.of());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_translation_that_fits_is_linked_and_word_for_word() {
        Taken taken = intake.take(both(null, ENGLISH, JAPANESE));
        assertThat(taken.unpaired()).isEmpty();
        var japanese = workspace.variants.find(taken.post(), JA);
        assertThat(japanese.text()).isEqualTo(JAPANESE);
        assertThat(japanese.isLinked()).isTrue();
        assertThat(japanese.translator()).isEqualTo("Aoi");
        assertThat(workspace.translations.units(japanese.id()))
                .hasSize(3)
                .allMatch(TranslationUnit::isDone);
        assertThat(workspace.variants.revisions(japanese.id())).isNotEmpty();
    }

    @Test
    void a_translation_that_does_not_fit_stands_freely_word_for_word() {
        VariantText shorter = text("塩", "一つだけ。\n\n二つ。\n\n三つ。\n\n四つ。");
        Taken taken = intake.take(both(null, ENGLISH, shorter));
        assertThat(taken.unpaired()).containsExactly(JA);
        var japanese = workspace.variants.find(taken.post(), JA);
        assertThat(japanese.text()).isEqualTo(shorter);
        assertThat(japanese.isLinked()).isFalse();
        assertThat(workspace.translations.units(japanese.id())).isEmpty();
    }

    @Test
    void the_same_a_second_time_changes_nothing_but_the_moment() {
        Taken first = intake.take(both(null, ENGLISH, JAPANESE));
        var units = units(first.post());
        var revisions = revisions(first.post());
        var before = TableDump.of(workspace.database.folder().root());
        Taken second = intake.take(both(first.post(), ENGLISH, JAPANESE));
        assertThat(second).isEqualTo(first);
        assertThat(workspace.posts.ids()).containsExactly(first.post());
        assertThat(revisions(first.post())).isEqualTo(revisions);
        assertThat(units(first.post())).isEqualTo(units);
        assertThat(workspace.deliveries.of(first.post())).hasSize(1);
        var after = TableDump.of(workspace.database.folder().root());
        for (String table : List.of("imported", "delivery", "delivery_event", "memory", "media")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
    }

    @Test
    void what_nobody_touched_is_known_and_what_somebody_did_is_not() {
        Id<Post> post = intake.take(both(null, ENGLISH, JAPANESE)).post();
        assertThat(intake.untouched(post)).isEqualTo(Map.of("en.md", EN, "ja.md", JA));
        var english = workspace.variants.find(post, EN);
        workspace.variants.saveText(english.id(), text("Salt", "Mine now."));
        assertThat(intake.untouched(post)).isEqualTo(Map.of("ja.md", JA));
        workspace.variants.saveText(english.id(), ENGLISH);
        assertThat(intake.untouched(post)).isEqualTo(Map.of("en.md", EN, "ja.md", JA));
        workspace.variants.saveTranslator(workspace.variants.find(post, JA).id(), "Ren");
        assertThat(intake.untouched(post)).isEqualTo(Map.of("en.md", EN));
        workspace.posts.archive(post);
        assertThat(intake.untouched(post)).isEmpty();
    }

    @Test
    void a_translation_rendered_anew_from_a_changed_source_still_counts_as_untouched() {
        Id<Post> post = intake.take(both(null, ENGLISH, JAPANESE)).post();
        VariantText longer = text("Salt", "Salt is old.\n\nTea is older.\n\nWater is oldest.");
        Incoming onlySource =
                new Incoming(
                        post,
                        PostKind.ARTICLE,
                        List.of("tea"),
                        Credit.NONE,
                        false,
                        List.of(new Text(item("en.md"), EN, longer, "", null, List.of())),
                        List.of());
        intake.take(onlySource);
        assertThat(workspace.translations.units(workspace.variants.find(post, JA).id())).hasSize(4);
        assertThat(intake.untouched(post)).isEqualTo(Map.of("en.md", EN, "ja.md", JA));
    }

    @Test
    void a_plan_that_cannot_be_made_takes_the_whole_post_back() {
        var before = TableDump.of(workspace.database.folder().root());
        Plan nowhere = new Plan(EN, new Id<>(new java.util.UUID(9, 9)), due(), LatePolicy.ANY_TIME);
        Incoming broken =
                new Incoming(
                        null,
                        PostKind.ARTICLE,
                        List.of(),
                        Credit.NONE,
                        false,
                        both(null, ENGLISH, JAPANESE).texts(),
                        List.of(nowhere));
        assertThatThrownBy(() -> intake.take(broken)).isInstanceOf(RuntimeException.class);
        assertThat(TableDump.of(workspace.database.folder().root())).isEqualTo(before);
        assertThat(imports.find("en.md")).isNull();
    }

    @Test
    void a_post_that_is_gone_is_not_made_again_under_its_old_name() {
        Id<Post> gone = new Id<>(new java.util.UUID(3, 4));
        assertThatThrownBy(() -> intake.take(both(gone, ENGLISH, JAPANESE)))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new RecordFailure.NoPost(gone.toString())));
        assertThat(workspace.posts.ids()).isEmpty();
    }

    @Test
    void a_plan_is_made_once_and_not_beside_one_a_person_made() {
        Id<Post> post = intake.take(both(null, ENGLISH, JAPANESE)).post();
        Delivery planned = workspace.deliveries.of(post).getFirst();
        assertThat(planned.due()).isEqualTo(due());
        workspace.deliveries.cancel(planned.id());
        intake.take(both(post, ENGLISH, JAPANESE));
        assertThat(workspace.deliveries.of(post)).hasSize(1);
    }

    @Test
    void notes_of_an_import_are_kept_under_their_key_and_outlive_nothing_they_name() {
        Id<Post> post = intake.take(both(null, ENGLISH, JAPANESE)).post();
        Imported skipped =
                new Imported("menu.html", "page", "Menu", "skipped", "a menu", null, "<nav>", "");
        imports.saveAll(List.of(skipped, skipped));
        imports.save(new Imported("menu.html", "page", "Menu", "skipped", "2", null, "<a>", ""));
        assertThat(imports.find("menu.html").detail()).isEqualTo("2");
        assertThat(imports.of(post)).extracting(Imported::key).containsExactly("en.md", "ja.md");
        assertThatThrownBy(() ->
                        imports.saveAll(
                                List.of(
                                        new Imported(
                                                "new", "page", "", "imported", "", null, "", ""),
                                        new Imported(
                                                "bad",
                                                "page",
                                                "",
                                                "imported",
                                                "",
                                                new Id<>(new java.util.UUID(5, 6)),
                                                "",
                                                ""))))
                .isInstanceOf(RuntimeException.class);
        assertThat(imports.find("new")).isNull();
    }

    private Incoming both(@Nullable Id<Post> into, VariantText english, VariantText japanese) {
        return new Incoming(
                into,
                PostKind.ARTICLE,
                List.of("tea"),
                Credit.NONE,
                false,
                List.of(
                        new Text(item("en.md"), EN, english, "", null, List.of()),
                        new Text(
                                item("ja.md"),
                                JA,
                                japanese,
                                "Aoi",
                                UnitState.TRANSLATED,
                                List.of())),
                List.of(new Plan(EN, site.id(), due(), LatePolicy.ANY_TIME)));
    }

    private static Imported item(String key) {
        return new Imported(key, "post", "Salt", "imported", "", null, "raw " + key, "");
    }

    private List<String> units(Id<Post> post) {
        return workspace.translations.units(variant(post, JA)).stream()
                .map(unit -> unit.source() + " = " + unit.target() + " " + unit.state())
                .toList();
    }

    private List<?> revisions(Id<Post> post) {
        return List.of(
                workspace.variants.revisions(variant(post, EN)),
                workspace.variants.revisions(variant(post, JA)));
    }

    private Id<studio.meridian.model.Variant> variant(Id<Post> post, LocaleTag locale) {
        return workspace.variants.find(post, locale).id();
    }

    private static PlannedTime due() {
        LocalDateTime local = LocalDateTime.of(2026, 12, 1, 9, 0);
        ZoneOffset offset = ZoneOffset.ofHours(9);
        return new PlannedTime(
                local, ZoneId.of("Asia/Tokyo"), offset, local.toInstant(offset), "2026a");
    }
}
