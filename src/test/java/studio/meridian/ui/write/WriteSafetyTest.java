package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Revision;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** The disk works when the test says so, as slowly and as badly as disks do. */
class WriteSafetyTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private WriteModel model;
    private Created tea;
    private Created salt;
    private final Deque<Runnable> writing = new ArrayDeque<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        tea = workspace.article("Tea", "The fog comes in.");
        salt = workspace.article("Salt", "White.");
        Background background =
                new Background(
                        Runnable::run,
                        writing::add,
                        Runnable::run,
                        () -> true,
                        (_, task) -> {
                            waiting.add(task);
                            return () -> waiting.remove(task);
                        });
        background.onTrouble(troubles::add);
        model =
                new WriteModel(
                        workspace.posts,
                        workspace.variants,
                        workspace.translations,
                        workspace.database.changes(),
                        background);
        model.shown();
        model.open(tea.post().id(), null);
        diskWorks();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void diskWorks() {
        while (!writing.isEmpty()) writing.remove().run();
    }

    private void timePasses() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
        diskWorks();
    }

    private VariantText onDisk(Created created) {
        return Objects.requireNonNull(workspace.variants.find(created.variant().id())).text();
    }

    private void full(boolean full) {
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        full
                                ? "CREATE TRIGGER full BEFORE UPDATE ON variant BEGIN"
                                        + " SELECT RAISE(ABORT, 'full'); END"
                                : "DROP TRIGGER full"));
    }

    @Test
    void a_post_that_cannot_be_saved_is_not_left_and_its_words_are_saved_later() {
        model.bodyProperty().set("Precious");
        full(true);
        model.open(salt.post().id(), null);
        diskWorks();
        assertThat(model.bodyProperty().get()).isEqualTo("Precious");
        assertThat(troubles).isNotEmpty();
        full(false);
        timePasses();
        assertThat(onDisk(tea).body()).isEqualTo("Precious");
        assertThat(onDisk(salt).body()).isEqualTo("White.");
        model.open(salt.post().id(), null);
        diskWorks();
        assertThat(model.bodyProperty().get()).isEqualTo("White.");
    }

    @Test
    void what_is_typed_while_another_post_is_on_its_way_is_saved_where_it_was_typed() {
        model.open(salt.post().id(), null);
        model.bodyProperty().set("The fog comes in. Slowly.");
        diskWorks();
        timePasses();
        assertThat(model.bodyProperty().get()).isEqualTo("White.");
        assertThat(onDisk(tea).body()).isEqualTo("The fog comes in. Slowly.");
        assertThat(onDisk(salt).body()).isEqualTo("White.");
    }

    @Test
    void the_last_of_several_posts_that_were_asked_for_is_the_one_on_the_desk() {
        Created third = workspace.article("Kettle", "Six.");
        model.open(salt.post().id(), null);
        model.open(third.post().id(), null);
        diskWorks();
        assertThat(model.titleProperty().get()).isEqualTo("Kettle");
    }

    @Test
    void topics_of_a_post_that_was_left_do_not_come_back_to_the_desk() {
        model.tags(tea.post(), List.of("fog"));
        model.open(salt.post().id(), null);
        diskWorks();
        assertThat(Objects.requireNonNull(model.postProperty().get()).id())
                .isEqualTo(salt.post().id());
        assertThat(workspace.posts.get(tea.post().id()).tags()).containsExactly("fog");
        assertThat(workspace.posts.get(salt.post().id()).tags()).containsExactly("tea");
    }

    private Variant linked() {
        Variant japanese = workspace.translations.start(tea.post().id(), JA, "Aoi");
        TranslationUnit title = workspace.translations.units(japanese.id()).getFirst();
        workspace.translations.translate(title.id(), "茶", UnitState.REVIEWED, UnitOrigin.HUMAN);
        model.open(tea.post().id(), JA);
        diskWorks();
        return Objects.requireNonNull(model.variantProperty().get());
    }

    private Variant freed() {
        List<Variant> freed = new ArrayList<>();
        model.detach(freed::add);
        diskWorks();
        return freed.getFirst();
    }

    @Test
    void words_typed_after_freeing_are_taken_over_when_it_is_undone() {
        linked();
        Variant before = freed();
        model.titleProperty().set("お茶");
        model.attach(before);
        diskWorks();
        TranslationUnit title = workspace.translations.units(before.id()).getFirst();
        assertThat(title.target()).isEqualTo("お茶");
        assertThat(Objects.requireNonNull(workspace.variants.find(before.id())).isLinked())
                .isTrue();
    }

    @Test
    void freeing_twice_undone_twice_is_as_it_was() {
        Variant before = linked();
        List<TranslationUnit> units = workspace.translations.units(before.id());
        for (int i = 0; i < 2; i++) {
            model.attach(freed());
            diskWorks();
        }
        assertThat(workspace.translations.units(before.id())).isEqualTo(units);
        model.attach(before);
        diskWorks();
        assertThat(workspace.translations.units(before.id())).isEqualTo(units);
    }

    @Test
    void a_source_changed_meanwhile_makes_the_units_stale_after_the_undo() {
        linked();
        Variant before = freed();
        workspace.variants.saveText(tea.variant().id(), text("Green tea", "The fog comes in."));
        model.attach(before);
        diskWorks();
        workspace.variants.cut(tea.variant().id(), Revision.Reason.TRANSLATE);
        TranslationUnit title = workspace.translations.units(before.id()).getFirst();
        assertThat(title.isStale()).isTrue();
        assertThat(title.target()).isEqualTo("茶");
    }

    @Test
    void words_put_back_into_a_language_that_was_left_do_not_touch_the_one_on_the_desk() {
        workspace.variants.add(tea.post().id(), JA, text("茶", "霧。"), "");
        Variant english = Objects.requireNonNull(model.variantProperty().get());
        VariantText before = model.text();
        model.bodyProperty().set("Brought back by mistake.");
        model.open(tea.post().id(), JA);
        diskWorks();
        model.put(english, before);
        diskWorks();
        assertThat(model.bodyProperty().get()).isEqualTo("霧。");
        assertThat(onDisk(tea).body()).isEqualTo("The fog comes in.");
    }

    @Test
    void words_that_are_still_composed_are_left_out_of_every_save() {
        model.writtenAre(() -> model.text().withBody("The fog."));
        model.bodyProperty().set("The fog きり.");
        timePasses();
        assertThat(onDisk(tea).body()).isEqualTo("The fog.");
        model.writtenAre(model::text);
        model.composed();
        model.hidden();
        diskWorks();
        assertThat(onDisk(tea).body()).isEqualTo("The fog きり.");
    }
}
