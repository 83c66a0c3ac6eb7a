package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class TranslationStoreTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Post> post;
    private Id<Variant> source;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        var created =
                workspace.article("Salt", "The sea gives salt. We dry it.\n\nThen we sell it.\n");
        post = created.post().id();
        source = created.variant().id();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_translation_begins_with_one_empty_unit_per_sentence() {
        Variant japanese = workspace.translations.start(post, JA, "Aoi");
        assertThat(japanese.isLinked()).isTrue();
        assertThat(units(japanese))
                .extracting(TranslationUnit::source)
                .containsExactly("Salt", "The sea gives salt.", "We dry it.", "Then we sell it.");
        assertThat(units(japanese)).allMatch(unit -> unit.state() == UnitState.INITIAL);
    }

    @Test
    void each_confirmed_unit_is_in_the_text_at_once() {
        Variant japanese = workspace.translations.start(post, JA, "Aoi");
        translate(japanese, 0, "塩");
        translate(japanese, 1, "海は塩をくれる。");
        translate(japanese, 2, "私たちはそれを干す。");
        Variant now = variant(japanese);
        assertThat(now.text().title()).isEqualTo("塩");
        assertThat(now.text().body().strip()).isEqualTo("海は塩をくれる。私たちはそれを干す。");
        var row = Objects.requireNonNull(workspace.library.row(post));
        assertThat(row.locales().get(1).done()).isLessThan(row.locales().get(1).total());
    }

    @Test
    void only_the_touched_sentence_becomes_stale_and_keeps_its_translation() {
        Variant japanese = translated();
        workspace.variants.saveText(
                source, text("Salt", "The sea gives salt. We dry it well.\n\nThen we sell it.\n"));
        workspace.variants.cut(source, Reason.LEAVE);
        assertThat(units(japanese))
                .extracting(TranslationUnit::isStale)
                .containsExactly(false, false, true, false);
        assertThat(units(japanese).get(2).previousSource()).isEqualTo("We dry it.");
        assertThat(units(japanese).get(2).target()).isEqualTo("訳2");
    }

    @Test
    void going_back_to_the_old_words_heals_the_translation() {
        Variant japanese = translated();
        var before = Objects.requireNonNull(workspace.variants.find(source)).text();
        workspace.variants.saveText(
                source, text("Salt", "The sea takes salt. We dry it.\n\nThen we sell it.\n"));
        workspace.variants.cut(source, Reason.LEAVE);
        assertThat(units(japanese)).anyMatch(TranslationUnit::isStale);
        workspace.variants.saveText(source, before);
        workspace.variants.cut(source, Reason.LEAVE);
        assertThat(units(japanese)).noneMatch(TranslationUnit::isStale);
    }

    @Test
    void a_sentence_translated_once_is_filled_in_the_next_post() {
        translated();
        Id<Post> second = workspace.article("Salt", "We dry it. Nothing else.").post().id();
        Variant japanese = workspace.translations.start(second, JA, "");
        assertThat(units(japanese))
                .extracting(TranslationUnit::origin)
                .containsExactly(UnitOrigin.MEMORY, UnitOrigin.MEMORY, UnitOrigin.NONE);
        assertThat(units(japanese).get(1).target()).isEqualTo("訳2");
    }

    @Test
    void what_a_machine_made_is_not_remembered() {
        Variant japanese = workspace.translations.start(post, JA, "");
        workspace.translations.translate(
                units(japanese).get(0).id(), "機械", UnitState.TRANSLATED, UnitOrigin.MACHINE);
        assertThat(workspace.translations.matches(TestWorkspace.EN, JA, "Salt")).isEmpty();
    }

    @Test
    void an_existing_text_is_taken_over_sentence_by_sentence() {
        workspace.variants.add(post, JA, text("塩", "海は塩をくれる。干す。\n\nそして売る。\n"), "Aoi");
        Variant japanese = workspace.translations.start(post, JA, "", UnitState.REVIEWED);
        assertThat(units(japanese))
                .extracting(TranslationUnit::target)
                .containsExactly("塩", "海は塩をくれる。", "干す。", "そして売る。");
        assertThat(units(japanese)).allMatch(unit -> unit.state() == UnitState.REVIEWED);
        assertThat(japanese.text().body()).isEqualTo("海は塩をくれる。干す。\n\nそして売る。\n");
    }

    @Test
    void writing_freely_detaches_and_beginning_again_links() {
        Variant japanese = translated();
        workspace.variants.saveText(japanese.id(), text("塩", "自由に書く。"));
        assertThat(variant(japanese).isLinked()).isFalse();
        TranslationUnit unit = units(japanese).getFirst();
        assertThatThrownBy(() ->
                        workspace.translations.translate(
                                unit.id(), "x", UnitState.TRANSLATED, UnitOrigin.HUMAN))
                .isInstanceOf(FailureException.class);
        assertThat(workspace.translations.start(post, JA, "").isLinked()).isTrue();
    }

    @Test
    void undo_puts_a_unit_back_as_it_was() {
        Variant japanese = translated();
        TranslationUnit before = units(japanese).get(1);
        workspace.translations.translate(before.id(), "別の訳", UnitState.REVIEWED, UnitOrigin.HUMAN);
        workspace.translations.restore(before);
        assertThat(workspace.translations.unit(before.id())).isEqualTo(before);
        assertThat(variant(japanese).text().body()).startsWith("訳1");
    }

    @Test
    void a_draft_is_in_the_text_but_does_not_count() {
        Variant japanese = workspace.translations.start(post, JA, "Aoi");
        TranslationUnit before =
                workspace.translations.draft(units(japanese).getFirst().id(), "しお");
        assertThat(before.target()).isEmpty();
        assertThat(variant(japanese).text().title()).isEqualTo("しお");
        assertThat(units(japanese).getFirst().state()).isEqualTo(UnitState.INITIAL);
        assertThat(workspace.translations.matches(TestWorkspace.EN, JA, "Salt")).isEmpty();
    }

    @Test
    void a_draft_of_a_stale_unit_stays_stale_until_it_is_confirmed() {
        Variant japanese = translated();
        workspace.variants.saveText(source, text("Sea salt", "The sea gives salt."));
        workspace.variants.cut(source, Reason.LEAVE);
        Id<TranslationUnit> title = units(japanese).getFirst().id();
        workspace.translations.draft(title, "海塩");
        assertThat(units(japanese).getFirst().previousSource()).isEqualTo("Salt");
        workspace.translations.confirm(title, "海塩", UnitState.TRANSLATED, UnitOrigin.HUMAN);
        assertThat(units(japanese).getFirst().isDone()).isTrue();
    }

    @Test
    void confirming_fills_only_untranslated_repetitions_and_all_of_it_can_be_undone() {
        var id = workspace.article("Tea", "Sip.\n\nSip.\n\nWait.\n\nSip.\n").post().id();
        Variant japanese = workspace.translations.start(id, JA, "");
        List<TranslationUnit> empty = units(japanese);
        workspace.translations.draft(empty.get(4).id(), "別");
        TranslationStep step =
                workspace.translations.confirm(
                        empty.get(1).id(), "飲む。", UnitState.TRANSLATED, UnitOrigin.HUMAN);
        assertThat(units(japanese))
                .extracting(TranslationUnit::target)
                .containsExactly("", "飲む。", "飲む。", "", "別");
        assertThat(units(japanese).get(2).origin()).isEqualTo(UnitOrigin.MEMORY);
        assertThat(step.before()).containsExactly(empty.get(1), empty.get(2));
        workspace.translations.restore(step);
        assertThat(units(japanese))
                .extracting(TranslationUnit::target)
                .containsExactly("", "", "", "", "別");
    }

    @Test
    void undo_leaves_alone_what_has_another_source_now() {
        Variant japanese = translated();
        TranslationUnit before = units(japanese).get(2);
        workspace.variants.saveText(
                source, text("Salt", "The sea gives salt. We dry it well.\n\nThen we sell it.\n"));
        workspace.variants.cut(source, Reason.LEAVE);
        workspace.translations.restore(List.of(before));
        assertThat(units(japanese).get(2).isStale()).isTrue();
    }

    private Variant translated() {
        Variant japanese = workspace.translations.start(post, JA, "Aoi");
        for (int i = 0; i < 4; i++) translate(japanese, i, "訳" + i);
        return variant(japanese);
    }

    private void translate(Variant variant, int index, String target) {
        TranslationUnit unit = units(variant).get(index);
        workspace.translations.translate(unit.id(), target, UnitState.TRANSLATED, UnitOrigin.HUMAN);
    }

    private List<TranslationUnit> units(Variant variant) {
        return workspace.translations.units(variant.id());
    }

    private Variant variant(Variant variant) {
        return Objects.requireNonNull(workspace.variants.find(variant.id()));
    }
}
