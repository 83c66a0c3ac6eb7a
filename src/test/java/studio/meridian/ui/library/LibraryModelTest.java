package studio.meridian.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.common.ByHand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list without a window; what happens beside it is put in order by hand. */
class LibraryModelTest {
    @TempDir Path temp;
    private final ByHand hand = new ByHand();
    private final Map<String, Id<Post>> posts = new HashMap<>();
    private final Map<String, Id<Variant>> texts = new HashMap<>();
    private TestWorkspace workspace;
    private LibraryModel model;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        model =
                new LibraryModel(
                        workspace.library,
                        workspace.posts,
                        workspace.database.changes(),
                        hand.background);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void written(String... titles) {
        for (String title : titles) {
            workspace.pass(Duration.ofMinutes(1));
            var created = workspace.article(title, "body of " + title);
            posts.put(title, created.post().id());
            texts.put(title, created.variant().id());
        }
    }

    private void show() {
        model.shown();
        hand.rest();
    }

    private void edit(String title, String body) {
        workspace.pass(Duration.ofMinutes(1));
        workspace.variants.saveText(texts.get(title), TestWorkspace.text(title, body));
    }

    private void search(String words) {
        model.search(words);
        hand.restWithPauses(1);
    }

    private List<String> titles() {
        return model.rows().stream().map(Row::title).toList();
    }

    private String chosen() {
        Row row = model.chosenRow();
        return row == null ? "" : row.title();
    }

    @Test
    void posts_stand_with_the_last_changed_first_and_the_first_is_chosen() {
        written("Salt", "Leaf", "Fog");
        assertThat(model.loadedProperty().get()).isFalse();
        show();
        assertThat(titles()).containsExactly("Fog", "Leaf", "Salt");
        assertThat(chosen()).isEqualTo("Fog");
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    void a_post_edited_elsewhere_moves_up_and_the_choice_stays() {
        written("Salt", "Leaf", "Fog");
        show();
        model.choose(posts.get("Leaf"));
        edit("Salt", "new words");
        hand.rest();
        assertThat(titles()).containsExactly("Salt", "Fog", "Leaf");
        assertThat(chosen()).isEqualTo("Leaf");
        assertThat(model.rows().getFirst().lead()).isEqualTo("new words");
    }

    @Test
    void when_the_chosen_post_is_put_away_its_neighbour_is_chosen() {
        written("Salt", "Leaf", "Fog");
        show();
        model.choose(posts.get("Leaf"));
        model.archive(posts.get("Leaf"), () -> {});
        hand.rest();
        assertThat(chosen()).isEqualTo("Salt");
        model.archive(posts.get("Salt"), () -> {});
        hand.rest();
        assertThat(chosen()).isEqualTo("Fog");
        model.archive(posts.get("Fog"), () -> {});
        hand.rest();
        assertThat(chosen()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void the_neighbour_is_chosen_while_searching_too() {
        written("Salt one", "Salt two", "Salt three", "Leaf");
        show();
        search("salt");
        assertThat(titles()).containsExactly("Salt three", "Salt two", "Salt one");
        model.choose(posts.get("Salt two"));
        model.archive(posts.get("Salt two"), () -> {});
        hand.rest();
        assertThat(titles()).containsExactly("Salt three", "Salt one");
        assertThat(chosen()).isEqualTo("Salt one");
    }

    @Test
    void the_choice_stays_while_a_search_still_finds_it() {
        written("Salt", "Leaf", "Fog");
        show();
        model.choose(posts.get("Salt"));
        search("body");
        assertThat(chosen()).isEqualTo("Salt");
        search("body of fog");
        assertThat(chosen()).isEqualTo("Fog");
        search("");
        assertThat(titles()).hasSize(3);
        assertThat(chosen()).isEqualTo("Fog");
    }

    @Test
    void one_sign_of_chinese_and_the_beginning_of_an_arabic_word_find_a_post_in_any_language() {
        written("Leaf", "Fog");
        workspace.variants.add(
                posts.get("Fog"), LocaleTag.of("zh-Hans"), TestWorkspace.text("雾里的茶", "窗口"), "");
        workspace.variants.add(
                posts.get("Leaf"), LocaleTag.of("ar"), TestWorkspace.text("الشاي", "ضباب"), "");
        show();
        search("茶");
        assertThat(titles()).containsExactly("Fog");
        search("الش");
        assertThat(titles()).containsExactly("Leaf");
        search("  窗  茶 ");
        assertThat(titles()).containsExactly("Fog");
        search("茶 الشاي");
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_post_edited_while_searching_appears_only_when_it_fits() {
        written("Salt", "Leaf");
        show();
        search("kettle");
        assertThat(titles()).isEmpty();
        edit("Salt", "nothing of the kind");
        hand.rest();
        assertThat(titles()).isEmpty();
        edit("Salt", "a kettle");
        hand.rest();
        assertThat(titles()).containsExactly("Salt");
    }

    @Test
    void a_slow_reading_of_a_change_does_not_slip_into_a_newer_search() {
        written("Salt", "Leaf");
        show();
        edit("Salt", "new words");
        hand.screen();
        model.search("leaf");
        assertThat(hand.readings()).isEqualTo(1);
        hand.readOldest();
        assertThat(titles()).containsExactly("Salt", "Leaf");
        hand.rest();
        assertThat(titles()).containsExactly("Leaf");
    }

    @Test
    void a_search_that_fails_is_told_and_the_list_follows_on() {
        written("Salt", "Leaf");
        show();
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("ALTER TABLE search RENAME TO s"));
        search("leaf");
        assertThat(hand.troubles).hasSize(1);
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("ALTER TABLE s RENAME TO search"));
        search("");
        edit("Salt", "after the failure");
        hand.rest();
        assertThat(model.rows().getFirst().lead()).isEqualTo("after the failure");
    }

    @Test
    void a_failed_search_does_not_end_the_following_of_changes() {
        written("Salt", "Leaf");
        show();
        search("salt");
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("ALTER TABLE search RENAME TO s"));
        search("leaf");
        workspace.database.writeOnly(
                (handle, _) -> handle.execute("ALTER TABLE s RENAME TO search"));
        edit("Leaf", "after the failure");
        hand.rest();
        assertThat(titles()).containsExactly("Leaf");
    }

    @Test
    void a_hidden_list_rests_and_knows_everything_when_it_is_shown_again() {
        written("Salt");
        show();
        model.hidden();
        written("Leaf");
        assertThat(hand.background.isIdle()).isTrue();
        assertThat(titles()).containsExactly("Salt");
        show();
        assertThat(titles()).containsExactly("Leaf", "Salt");
        assertThat(chosen()).isEqualTo("Salt");
    }

    @Test
    void a_change_during_the_first_reading_is_not_lost() {
        written("Salt");
        model.shown();
        hand.readOldest();
        edit("Salt", "newer");
        written("Leaf");
        hand.rest();
        assertThat(titles()).containsExactly("Leaf", "Salt");
        assertThat(model.rows().getLast().lead()).isEqualTo("newer");
    }

    @Test
    void a_hundred_changes_at_once_are_one_reading() {
        written("Salt");
        show();
        model.choose(posts.get("Salt"));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) many.add("Wave " + i);
        written(many.toArray(String[]::new));
        hand.screen();
        // The first change is read on its own, the others together.
        assertThat(hand.readings()).isEqualTo(1);
        hand.readOldest();
        assertThat(hand.readings()).isEqualTo(1);
        hand.readOldest();
        assertThat(hand.readings()).isZero();
        assertThat(titles()).hasSize(101);
        assertThat(chosen()).isEqualTo("Salt");
    }

    @Test
    void the_copy_is_shown_wherever_it_is_made() {
        written("Salt");
        show();
        List<Id<Post>> copies = new ArrayList<>();
        model.duplicate(posts.get("Salt"), title -> "Copy of " + title, copies::add);
        hand.rest();
        assertThat(titles()).containsExactly("Copy of Salt", "Salt");
        model.archive(posts.get("Salt"), () -> {});
        hand.rest();
        model.filter(Filter.ARCHIVED);
        hand.rest();
        model.duplicate(
                posts.get("Salt"),
                title -> "Second copy of " + title,
                copy -> {
                    copies.add(copy);
                    model.reveal(copy);
                });
        hand.rest();
        assertThat(copies).doesNotHaveDuplicates().hasSize(2);
        assertThat(chosen()).isEqualTo("Second copy of Salt");
        assertThat(model.filterProperty().get()).isEqualTo(Filter.ALL);
    }
}
