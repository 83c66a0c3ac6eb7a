package studio.meridian.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Searching and changing with the order of events in the test's hands. */
class LibrarySearchTest {
    @TempDir Path temp;
    private final Deque<Runnable> reading = new ArrayDeque<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private TestWorkspace workspace;
    private LibraryModel model;
    private Created kettle;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        kettle = article("Kettle", "copper");
        article("Teapot", "copper 茶");
        article("Fog", "雾");
        Background background =
                new Background(
                        reading::add, Runnable::run, Runnable::run, () -> true, (_, _) -> () -> {});
        background.onTrouble(troubles::add);
        model =
                new LibraryModel(
                        workspace.library,
                        workspace.posts,
                        workspace.database.changes(),
                        background);
        model.shown();
        diskWorks();
    }

    @AfterEach
    void close() {
        model.hidden();
        workspace.close();
    }

    private Created article(String title, String body) {
        workspace.pass(Duration.ofSeconds(1));
        return workspace.article(title, body);
    }

    /** Reads whatever is asked, until nothing is asked any more. */
    private int diskWorks() {
        int count = 0;
        for (Runnable one = reading.poll(); one != null; one = reading.poll(), count++) one.run();
        return count;
    }

    private List<String> titles() {
        return model.rows().stream().map(Row::title).toList();
    }

    private void write(Variant variant, String title, String body) {
        workspace.pass(Duration.ofSeconds(1));
        workspace.variants.saveText(variant.id(), text(title, body));
    }

    @Test
    void what_is_typed_during_a_search_is_looked_for_next_and_nothing_between() {
        List<String> answers = new ArrayList<>();
        model.answeredProperty().addListener((_, _, typed) -> answers.add(typed));
        for (String typed : List.of("c", "co", "cop", "copper")) model.search(typed);
        assertThat(reading).as("one search at a time, begun without a pause").hasSize(1);
        assertThat(diskWorks()).isEqualTo(2);
        assertThat(answers).containsExactly("c", "copper");
        assertThat(titles()).containsExactly("Teapot", "Kettle");
    }

    @Test
    void one_character_is_enough_and_clearing_brings_all_back() {
        model.search("茶");
        diskWorks();
        assertThat(titles()).containsExactly("Teapot");
        assertThat(model.countsProperty().get().get(Filter.ALL)).isEqualTo(1);
        model.search("");
        diskWorks();
        assertThat(titles()).containsExactly("Fog", "Teapot", "Kettle");
    }

    @Test
    void a_post_written_or_changed_during_a_search_comes_and_goes_by_its_words() {
        model.search("copper");
        diskWorks();
        article("Pan", "copper");
        write(kettle.variant(), "Kettle", "iron");
        diskWorks();
        assertThat(titles()).containsExactly("Pan", "Teapot");
        assertThat(model.countsProperty().get().get(Filter.DRAFTS)).isEqualTo(2);
        write(kettle.variant(), "Kettle", "copper again");
        diskWorks();
        assertThat(titles()).containsExactly("Kettle", "Pan", "Teapot");
    }

    @Test
    void a_post_that_was_changed_before_the_search_is_not_lost_by_it() {
        write(kettle.variant(), "Cauldron", "iron");
        model.search("iron");
        diskWorks();
        assertThat(titles()).containsExactly("Cauldron");
        model.search("");
        diskWorks();
        assertThat(titles()).containsExactly("Cauldron", "Fog", "Teapot");
    }

    @Test
    void the_chosen_post_stays_chosen_while_it_is_found_and_else_the_first_is() {
        model.choose(kettle.post().id());
        model.search("copper");
        diskWorks();
        assertThat(model.chosenIndex()).isEqualTo(1);
        model.search("");
        diskWorks();
        assertThat(model.chosenIndex()).isEqualTo(2);
        write(kettle.variant(), "Kettle", "copper again");
        diskWorks();
        assertThat(model.chosenIndex()).isEqualTo(0);
        model.search("雾");
        diskWorks();
        Row row = model.chosenRow();
        assertThat(row == null ? "" : row.title()).isEqualTo("Fog");
    }

    @Test
    void a_filter_holds_while_one_searches_and_the_search_while_one_filters() {
        model.filter(Filter.PLANNED);
        model.search("copper");
        diskWorks();
        assertThat(titles()).isEmpty();
        assertThat(model.countsProperty().get()).containsEntry(Filter.DRAFTS, 2L);
        model.filter(Filter.DRAFTS);
        assertThat(titles()).containsExactly("Teapot", "Kettle");
    }

    @Test
    void a_language_added_since_the_last_search_is_searched_too() {
        model.search("copper");
        diskWorks();
        workspace.variants.add(kettle.post().id(), TestWorkspace.JA, text("やかん", "銅"), "");
        diskWorks();
        model.search("銅");
        diskWorks();
        assertThat(titles()).containsExactly("Kettle");
    }

    @Test
    void the_archive_is_searched_with_the_same_words() {
        workspace.posts.archive(kettle.post().id());
        model.filter(Filter.ARCHIVED);
        diskWorks();
        assertThat(titles()).containsExactly("Kettle");
        model.search("茶");
        diskWorks();
        assertThat(titles()).isEmpty();
        model.filter(Filter.ALL);
        diskWorks();
        assertThat(titles()).containsExactly("Teapot");
        assertThat(model.countsProperty().get().get(Filter.ARCHIVED)).isZero();
        model.search("");
        diskWorks();
        assertThat(model.countsProperty().get().get(Filter.ARCHIVED)).isEqualTo(1);
    }

    @Test
    void many_changes_at_once_are_read_as_a_whole() {
        for (int i = 0; i < 70; i++) article("Post " + i, "copper");
        diskWorks();
        model.search("copper");
        diskWorks();
        for (int i = 0; i < 70; i++) workspace.posts.archive(first(i));
        diskWorks();
        assertThat(titles()).doesNotContain("Post 0", "Post 69").contains("Kettle");
    }

    private Id<Post> first(int number) {
        return workspace.posts.ids().get(3 + number);
    }

    @Test
    void a_failed_search_is_told_and_the_next_one_works() {
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("ALTER TABLE search RENAME TO away"));
        model.search("copper");
        diskWorks();
        assertThat(troubles).hasSize(1);
        assertThat(titles()).as("the rows before stay").hasSize(3);
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("ALTER TABLE away RENAME TO search"));
        model.search("copper t");
        diskWorks();
        assertThat(troubles).hasSize(1);
        assertThat(model.answeredProperty().get()).isEqualTo("copper t");
    }
}
