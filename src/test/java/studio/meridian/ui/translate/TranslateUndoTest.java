package studio.meridian.ui.translate;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.content.article.Lit;
import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.InHand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Undo and what it does to the memory; a disk that does not take the words. */
class TranslateUndoTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Post> post;
    private TranslateModel model;
    private final InHand inHand = new InHand();
    private final List<News> news = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final Deque<Runnable> delayed = new ArrayDeque<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        post = workspace.article("Salt", "We dry it. We wait.").post().id();
        Background background =
                new Background(
                        Runnable::run,
                        Runnable::run,
                        Runnable::run,
                        () -> true,
                        (_, task) -> {
                            delayed.add(task);
                            return () -> delayed.remove(task);
                        });
        background.onTrouble(troubles::add);
        model =
                new TranslateModel(
                        new Work.Stores(
                                workspace.library, workspace.variants, workspace.translations),
                        workspace.database.changes(),
                        background,
                        inHand);
        model.onNews(news::add);
        inHand.take(post);
        model.shown();
        model.start(JA);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void confirm(String words) {
        workspace.pass(Duration.ofMinutes(1));
        model.type(words);
        model.confirm();
    }

    private List<String> known(String sentence) {
        return workspace.translations.matches(EN, JA, sentence).stream()
                .map(ExactMatch::target)
                .toList();
    }

    private List<TranslationUnit> units() {
        Variant variant = Objects.requireNonNull(workspace.variants.find(post, JA));
        return workspace.translations.units(variant.id());
    }

    @Test
    void the_memory_forgets_what_is_undone_and_nothing_else() {
        confirm("塩");
        confirm("干す。");
        model.undo();
        assertThat(known("We dry it.")).isEmpty();
        assertThat(known("Salt")).containsExactly("塩");
        model.undo();
        assertThat(known("Salt")).isEmpty();
    }

    @Test
    void a_second_translation_of_a_sentence_is_forgotten_and_the_first_stays() {
        confirm("塩");
        model.activate(model.rows().getFirst());
        confirm("お塩");
        assertThat(known("Salt")).containsExactly("お塩", "塩");
        model.undo();
        assertThat(known("Salt")).containsExactly("塩");
        assertThat(units().getFirst().target()).isEqualTo("お塩");
    }

    @Test
    void what_somebody_else_confirmed_meanwhile_is_kept() {
        confirm("塩");
        Id<Post> other = workspace.article("Salt", "White.").post().id();
        Variant second = workspace.translations.start(other, JA, "");
        workspace.pass(Duration.ofMinutes(1));
        workspace.translations.translate(
                workspace.translations.units(second.id()).getFirst().id(),
                "塩",
                UnitState.TRANSLATED,
                UnitOrigin.HUMAN);
        model.undo();
        assertThat(known("Salt")).containsExactly("塩");
        assertThat(units().getFirst().isDone()).isFalse();
    }

    @Test
    void undoing_a_review_leaves_the_confirmation_in_the_memory_with_its_date() {
        confirm("塩");
        List<ExactMatch> first = workspace.translations.matches(EN, JA, "Salt");
        workspace.pass(Duration.ofMinutes(1));
        model.activate(model.rows().getFirst());
        model.review();
        model.undo();
        assertThat(units().getFirst().state()).isEqualTo(UnitState.TRANSLATED);
        assertThat(workspace.translations.matches(EN, JA, "Salt")).isEqualTo(first);
        model.undo();
        assertThat(known("Salt")).isEmpty();
    }

    @Test
    void a_draft_that_cannot_be_saved_stays_in_the_field_and_is_tried_again() {
        model.type("し");
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "CREATE TRIGGER full BEFORE UPDATE ON unit BEGIN SELECT RAISE(FAIL,'full'); END"));
        delayed.remove().run();
        assertThat(troubles).hasSize(1);
        assertThat(model.textProperty().get()).isEqualTo("し");
        workspace.database.writeOnly((handle, _) -> handle.execute("DROP TRIGGER full"));
        assertThat(delayed).hasSize(1);
        delayed.remove().run();
        assertThat(units().getFirst().target()).isEqualTo("し");
    }

    @Test
    void matches_of_one_language_are_never_offered_in_another() {
        confirm("塩");
        model.activate(model.rows().getFirst());
        assertThat(model.matches()).hasSize(1);
        model.start(LocaleTag.of("ko"));
        assertThat(model.matches()).isEmpty();
        model.insert(1);
        assertThat(news).contains(new News.NoMatch(1));
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void a_sentence_is_lit_in_the_text_without_another_change_to_it() {
        confirm("塩");
        confirm("干す。");
        confirm("待つ。");
        Work work = Objects.requireNonNull(model.workProperty().get());
        var plain = Objects.requireNonNull(work.variant()).text();
        for (TranslationUnit unit : work.units()) {
            var lit = work.lit(unit.id());
            assertThat(Lit.strip(lit)).isEqualTo(plain);
            assertThat(lit.title() + lit.body()).contains(Lit.mark(unit.target()));
        }
        assertThat(work.lit(null)).isEqualTo(plain);
    }

    @Test
    void an_untranslated_sentence_among_others_is_lit_where_its_source_stands() {
        model.activate(model.rows().get(1));
        confirm("干す。");
        Work work = Objects.requireNonNull(model.workProperty().get());
        assertThat(work.lit(model.rows().get(2).id()).body()).contains(Lit.mark("We wait."));
        assertThat(work.lit(model.rows().getFirst().id()).title()).isEmpty();
    }
}
