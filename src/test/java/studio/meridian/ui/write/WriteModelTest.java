package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.EN;
import static studio.meridian.storage.TestWorkspace.JA;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writing without a window: what waits is let go by the test, all else happens at once. */
class WriteModelTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private WriteModel model;
    private Created tea;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final Background background =
            new Background(Runnable::run, Runnable::run, Runnable::run, () -> true, this::later);

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        background.onTrouble(troubles::add);
        tea = workspace.article("Tea", "The fog comes in.");
        model =
                new WriteModel(
                        workspace.posts,
                        workspace.variants,
                        workspace.translations,
                        workspace.database.changes(),
                        background);
        model.shown();
        model.open(tea.post().id(), null);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Background.Pending later(Duration delay, Runnable task) {
        waiting.add(task);
        return () -> waiting.remove(task);
    }

    private void timePasses() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private Variant onDisk() {
        return Objects.requireNonNull(workspace.variants.find(tea.variant().id()));
    }

    private List<Revision> kept() {
        return workspace.variants.revisions(tea.variant().id());
    }

    @Test
    void a_post_is_taken_up_in_the_language_it_was_written_in() {
        assertThat(model.titleProperty().get()).isEqualTo("Tea");
        assertThat(model.bodyProperty().get()).isEqualTo("The fog comes in.");
        assertThat(Objects.requireNonNull(model.variantProperty().get()).locale()).isEqualTo(EN);
        assertThat(waiting).as("taking up is no typing").hasSizeLessThanOrEqualTo(1);
        assertThat(model.savedProperty().get()).isEqualTo(Autosave.State.SAVED);
    }

    @Test
    void what_is_typed_comes_to_the_disk() {
        model.bodyProperty().set("The fog comes in around five.");
        model.titleProperty().set("Fog");
        assertThat(onDisk().text().title()).isEqualTo("Tea");
        timePasses();
        assertThat(onDisk().text()).isEqualTo(text("Fog", "The fog comes in around five."));
        assertThat(model.savedProperty().get()).isEqualTo(Autosave.State.SAVED);
    }

    @Test
    void another_post_saves_and_keeps_the_first() {
        Created salt = workspace.article("Salt", "White.");
        model.bodyProperty().set("Half a sentence");
        model.open(salt.post().id(), null);
        assertThat(onDisk().text().body()).isEqualTo("Half a sentence");
        assertThat(kept()).extracting(Revision::reason).containsExactly(Revision.Reason.LEAVE);
        assertThat(model.bodyProperty().get()).isEqualTo("White.");
    }

    @Test
    void leaving_the_screen_saves_and_keeps() {
        model.summaryProperty().set("A short guide");
        model.hidden();
        assertThat(onDisk().text().summary()).isEqualTo("A short guide");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void words_that_came_from_elsewhere_are_shown_when_nothing_is_typed() {
        workspace.variants.saveText(tea.variant().id(), text("Tea", "Changed elsewhere."));
        assertThat(model.bodyProperty().get()).isEqualTo("Changed elsewhere.");
    }

    @Test
    void words_that_are_being_typed_are_never_taken_away() {
        model.bodyProperty().set("I am writing");
        workspace.variants.saveText(tea.variant().id(), text("Tea", "Changed elsewhere."));
        assertThat(model.bodyProperty().get()).isEqualTo("I am writing");
        timePasses();
        assertThat(onDisk().text().body()).isEqualTo("I am writing");
    }

    @Test
    void a_failed_save_keeps_the_words_on_the_desk() {
        Created salt = workspace.article("Salt", "White.");
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "CREATE TRIGGER full BEFORE UPDATE ON variant BEGIN SELECT RAISE(ABORT, 'full'); END"));
        model.bodyProperty().set("Precious");
        timePasses();
        assertThat(model.savedProperty().get()).isEqualTo(Autosave.State.FAILED);
        assertThat(troubles).hasSize(1);
        model.open(salt.post().id(), null);
        assertThat(model.bodyProperty().get()).as("it stays").isEqualTo("Precious");
        workspace.database.writeOnly((handle, _) -> handle.execute("DROP TRIGGER full"));
        timePasses();
        assertThat(onDisk().text().body()).isEqualTo("Precious");
    }

    @Test
    void a_language_is_added_and_written() {
        model.addLanguage(JA);
        assertThat(Objects.requireNonNull(model.variantProperty().get()).locale()).isEqualTo(JA);
        model.bodyProperty().set("霧が来る。");
        model.hidden();
        Variant japanese = workspace.variants.find(tea.post().id(), JA);
        assertThat(Objects.requireNonNull(japanese).text().body()).isEqualTo("霧が来る。");
        assertThat(onDisk().text().body()).isEqualTo("The fog comes in.");
    }

    @Test
    void a_translation_is_freed_and_linked_again() {
        workspace.translations.start(tea.post().id(), JA, "");
        model.open(tea.post().id(), JA);
        assertThat(Objects.requireNonNull(model.variantProperty().get()).isLinked()).isTrue();
        List<Variant> told = new ArrayList<>();
        model.detach(told::add);
        assertThat(told).extracting(Variant::locale).containsExactly(JA);
        assertThat(Objects.requireNonNull(model.variantProperty().get()).isLinked()).isFalse();
        model.attach(told.getFirst());
        assertThat(Objects.requireNonNull(model.variantProperty().get()).isLinked()).isTrue();
    }

    @Test
    void an_older_text_is_compared_and_brought_back() {
        workspace.variants.cut(tea.variant().id(), Revision.Reason.IDLE);
        model.bodyProperty().set("The fog stays away.");
        timePasses();
        List<Revision> seen = new ArrayList<>();
        model.history(seen::addAll);
        Revision old = seen.getLast();
        List<String> changes = new ArrayList<>();
        model.compare(old, parts -> parts.forEach(part -> changes.add(part.kind() + part.text())));
        assertThat(String.join("|", changes)).contains("INSERT").contains("DELETE");
        model.restore(old.id(), () -> {});
        assertThat(model.bodyProperty().get()).isEqualTo("The fog comes in.");
        assertThat(onDisk().text().body()).isEqualTo("The fog comes in.");
    }

    @Test
    void topics_belong_to_the_post() {
        model.tags(tea.post(), List.of("fog", "tea"));
        assertThat(workspace.posts.get(tea.post().id()).tags()).containsExactly("fog", "tea");
        assertThat(Details.read(" #fog，tea、 tea, ")).containsExactly("fog", "tea");
    }

    @Test
    void the_text_is_counted() {
        timePasses();
        assertThat(Objects.requireNonNull(model.countsProperty().get()).words()).isEqualTo(4);
    }
}
