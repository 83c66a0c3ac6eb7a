package studio.meridian.ui.translate;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.localization.WordDiff;
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
import studio.meridian.ui.translate.choice.OfferedLanguages;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Everything at once on one thread; delays pass when the test says so. */
class TranslateModelTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Post> post;
    private Id<Variant> source;
    private TranslateModel model;
    private final InHand inHand = new InHand();
    private final List<News> news = new ArrayList<>();
    private final Deque<Runnable> delayed = new ArrayDeque<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        var created =
                workspace.article(
                        "Salt", "The sea gives salt. We dry it.\n\nWe wait.\n\nWe wait.\n");
        post = created.post().id();
        source = created.variant().id();
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
        background.onTrouble(failure -> {
            throw new AssertionError(failure);
        });
        model =
                new TranslateModel(
                        new Work.Stores(
                                workspace.library, workspace.variants, workspace.translations),
                        workspace.database.changes(),
                        background,
                        inHand);
        model.onNews(news::add);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void begin() {
        inHand.take(post);
        model.shown();
        model.start(JA);
    }

    private List<TranslationUnit> units() {
        Variant variant = Objects.requireNonNull(workspace.variants.find(post, JA));
        return workspace.translations.units(variant.id());
    }

    private TranslationUnit active() {
        return Objects.requireNonNull(model.activeProperty().get());
    }

    private void confirm(String words) {
        model.type(words);
        model.confirm();
    }

    private void write(String title, String body) {
        workspace.variants.saveText(source, text(title, body));
        model.hidden();
        model.shown();
    }

    @Test
    void without_a_post_or_a_language_it_says_what_to_do() {
        model.shown();
        assertThat(model.stageProperty().get()).isEqualTo(Work.Stage.NO_POST);
        model.choose(post);
        assertThat(model.stageProperty().get()).isEqualTo(Work.Stage.NO_LANGUAGE);
        model.start(JA);
        assertThat(model.stageProperty().get()).isEqualTo(Work.Stage.SENTENCES);
        model.read(EN);
        assertThat(model.stageProperty().get()).isEqualTo(Work.Stage.SOURCE);
    }

    @Test
    void a_text_written_freely_is_linked_on_request_and_keeps_its_words() {
        workspace.variants.add(post, JA, text("塩", "海は塩をくれる。干す。\n\n待つ。\n\n待つ。\n"), "");
        inHand.take(post, JA);
        model.shown();
        assertThat(model.stageProperty().get()).isEqualTo(Work.Stage.DETACHED);
        model.start(JA);
        assertThat(model.stageProperty().get()).isEqualTo(Work.Stage.SENTENCES);
        assertThat(units()).extracting(TranslationUnit::target).startsWith("塩", "海は塩をくれる。");
    }

    @Test
    void confirming_goes_on_to_the_next_sentence_until_all_is_done() {
        begin();
        assertThat(active().source()).isEqualTo("Salt");
        confirm("塩");
        assertThat(active().source()).isEqualTo("The sea gives salt.");
        confirm("海は塩をくれる。");
        confirm("干す。");
        assertThat(news).allMatch(News.Saved.class::isInstance);
        news.clear();
        confirm("待つ。");
        assertThat(news).contains(new News.Repeated(1)).endsWith(new News.AllDone());
        assertThat(units()).allMatch(TranslationUnit::isDone);
        Work work = Objects.requireNonNull(model.workProperty().get());
        assertThat(work.targets().getFirst().done()).isEqualTo(work.targets().getFirst().total());
    }

    @Test
    void a_repetition_is_filled_as_an_exact_match_and_undone_with_its_first() {
        begin();
        model.activate(model.rows().get(3));
        confirm("待つ。");
        assertThat(units().get(4).target()).isEqualTo("待つ。");
        assertThat(units().get(4).origin()).isEqualTo(UnitOrigin.MEMORY);
        model.undo();
        assertThat(units().get(4).target()).isEmpty();
        assertThat(units().get(3).state()).isEqualTo(UnitState.INITIAL);
        assertThat(active().position()).isEqualTo(2);
        assertThat(model.canUndo()).isFalse();
    }

    @Test
    void typing_is_saved_by_one_delay_and_does_not_count_as_translated() {
        begin();
        model.type("し");
        model.type("しお");
        assertThat(delayed).hasSize(1);
        assertThat(units().getFirst().target()).isEmpty();
        delayed.remove().run();
        assertThat(units().getFirst().target()).isEqualTo("しお");
        assertThat(units().getFirst().isDone()).isFalse();
        assertThat(news).containsExactly(new News.Saved());
        assertThat(model.textProperty().get()).isEqualTo("しお");
    }

    @Test
    void leaving_the_sentence_or_the_screen_saves_what_was_typed() {
        begin();
        model.type("塩");
        model.next();
        assertThat(units().getFirst().target()).isEqualTo("塩");
        model.type("海");
        model.hidden();
        assertThat(units().get(1).target()).isEqualTo("海");
        assertThat(delayed).isEmpty();
    }

    @Test
    void an_emptied_field_never_replaces_a_translation_but_removing_it_does() {
        begin();
        confirm("塩");
        model.previous();
        model.type("");
        model.next();
        assertThat(units().getFirst().target()).isEqualTo("塩");
        assertThat(units().getFirst().isDone()).isTrue();
        assertThat(news).endsWith(new News.EmptyKept());
        model.previous();
        model.clear();
        assertThat(units().getFirst().target()).isEmpty();
        assertThat(model.textProperty().get()).isEmpty();
        model.undo();
        assertThat(units().getFirst().target()).isEqualTo("塩");
    }

    @Test
    void only_the_touched_sentence_is_stale_and_shows_what_changed() {
        begin();
        for (String words : List.of("塩", "海は塩をくれる。", "干す。", "待つ。")) confirm(words);
        write("Salt", "The sea gives salt. We dry it well.\n\nWe wait.\n\nWe wait.\n");
        assertThat(model.rows())
                .extracting(TranslationUnit::isStale)
                .containsExactly(false, false, true, false, false);
        TranslationUnit stale = model.rows().get(2);
        assertThat(WordDiff.between(Objects.requireNonNull(stale.previousSource()), stale.source()))
                .contains(new WordDiff.Part(WordDiff.Kind.INSERT, " well"));
        assertThat(model.countsProperty().get()).containsEntry(SegmentFilter.STALE, 1L);
    }

    @Test
    void still_right_keeps_words_and_state() {
        begin();
        model.type("塩");
        model.review();
        write("Sea salt", "The sea gives salt. We dry it.\n\nWe wait.\n\nWe wait.\n");
        model.activate(model.rows().getFirst());
        assertThat(active().isStale()).isTrue();
        model.stillRight();
        assertThat(units().getFirst().isStale()).isFalse();
        assertThat(units().getFirst().target()).isEqualTo("塩");
        assertThat(units().getFirst().state()).isEqualTo(UnitState.REVIEWED);
    }

    @Test
    void a_review_can_be_taken_back() {
        begin();
        model.type("塩");
        model.review();
        assertThat(units().getFirst().state()).isEqualTo(UnitState.REVIEWED);
        model.activate(model.rows().getFirst());
        model.needsWork();
        assertThat(units().getFirst().isDone()).isFalse();
        assertThat(units().getFirst().target()).isEqualTo("塩");
    }

    @Test
    void exact_matches_fill_a_new_post_and_can_be_taken_over() {
        begin();
        confirm("塩");
        Id<Post> other = workspace.article("Salt", "Nothing else.").post().id();
        model.choose(other);
        model.start(JA);
        TranslationUnit title = model.rows().getFirst();
        assertThat(title.origin()).isEqualTo(UnitOrigin.MEMORY);
        model.activate(title);
        assertThat(model.matches()).hasSize(1);
        model.type("別");
        model.insert(model.matches().getFirst());
        assertThat(model.textProperty().get()).isEqualTo("塩");
    }

    @Test
    void filters_count_and_keep_the_sentence_in_work_until_it_is_left() {
        begin();
        confirm("塩");
        model.filter(SegmentFilter.UNTRANSLATED);
        assertThat(model.rows()).hasSize(4);
        confirm("海は塩をくれる。");
        assertThat(model.rows())
                .extracting(TranslationUnit::source)
                .containsExactly("We dry it.", "We wait.", "We wait.");
        model.filter(SegmentFilter.ALL);
        model.search("WAIT");
        assertThat(model.rows())
                .extracting(TranslationUnit::source)
                .containsExactly("We dry it.", "We wait.", "We wait.");
        assertThat(model.countsProperty().get()).containsEntry(SegmentFilter.NOT_REVIEWED, 2L);
    }

    @Test
    void what_changes_elsewhere_comes_in_but_never_over_what_is_being_typed() {
        begin();
        model.type("しお");
        workspace.translations.translate(
                active().id(), "塩", UnitState.TRANSLATED, UnitOrigin.HUMAN);
        assertThat(model.rows().getFirst().target()).isEqualTo("塩");
        assertThat(model.textProperty().get()).isEqualTo("しお");
    }

    @Test
    void languages_are_found_by_name_own_name_and_tag_and_taken_ones_are_not_offered() {
        OfferedLanguages languages = new OfferedLanguages(Locale.ENGLISH, Set.of(JA));
        assertThat(languages.find("german")).containsExactly(LocaleTag.of("de"));
        assertThat(languages.find("हिन्दी")).containsExactly(LocaleTag.of("hi"));
        assertThat(languages.find("zh-hant")).contains(LocaleTag.of("zh-Hant"));
        assertThat(languages.find("japan")).isEmpty();
        assertThat(languages.name(LocaleTag.of("de"))).isEqualTo("German · Deutsch");
    }
}
