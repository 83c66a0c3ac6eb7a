package studio.meridian.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.ui.PlayedDesk.keyboard;
import static studio.meridian.ui.PlayedDesk.look;
import static studio.meridian.ui.PlayedDesk.node;
import static studio.meridian.ui.PlayedDesk.posts;
import static studio.meridian.ui.PlayedDesk.words;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.LocaleTag;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.PlayedDesk;
import studio.meridian.ui.tour.Stagehand;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The Library by mouse and by keyboard on the real window. */
class LibraryViewTest {
    @TempDir Path temp;
    private PlayedDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new PlayedDesk(temp);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Created written(String title) {
        desk.workspace.pass(Duration.ofMinutes(1));
        return desk.workspace.article(title, "body of " + title);
    }

    private void three() {
        written("Salt");
        written("Kettle");
        written("Fog");
    }

    private static List<String> titles(Stagehand hand) {
        return posts(hand).getItems().stream().map(Row::title).toList();
    }

    private static String chosen(Stagehand hand) {
        Row row = posts(hand).getSelectionModel().getSelectedItem();
        return row == null ? "" : row.title();
    }

    private static void isChosen(Stagehand hand, String title) {
        look(hand, () -> assertThat(chosen(hand)).isEqualTo(title));
    }

    private static void hasKeyboard(Stagehand hand, String id) {
        look(hand, () -> assertThat(keyboard(hand)).isEqualTo(id));
    }

    private List<String> stored(Shelf shelf) {
        return desk.workspace.library.list(shelf).stream().map(Row::title).toList();
    }

    @Test
    void the_keyboard_walks_the_list_and_enter_opens_the_post_in_write() {
        three();
        desk.play(hand -> {
            hasKeyboard(hand, "posts");
            isChosen(hand, "Fog");
            hand.press("Down");
            hand.press("Down");
            isChosen(hand, "Salt");
            hand.press("Up");
            isChosen(hand, "Kettle");
            hand.press("Enter");
            look(
                    hand,
                    () ->
                            assertThat(((TextField) node(hand, "#write-title")).getText())
                                    .isEqualTo("Kettle"));
        });
    }

    @Test
    void delete_puts_away_undo_brings_back_and_the_choice_follows() {
        three();
        desk.play(hand -> {
            hand.press("Down");
            hand.press("Delete");
            look(hand, () -> assertThat(titles(hand)).containsExactly("Fog", "Salt"));
            isChosen(hand, "Salt");
            hasKeyboard(hand, "posts");
            assertThat(stored(Shelf.ARCHIVED)).containsExactly("Kettle");
            hand.click(".notice-action");
            assertThat(stored(Shelf.ARCHIVED)).isEmpty();
            isChosen(hand, "Kettle");
            hasKeyboard(hand, "posts");
        });
    }

    @Test
    void the_last_thing_done_is_undone_by_its_key_but_letters_in_the_search_are_not_it() {
        three();
        desk.play(hand -> {
            hand.press("Delete");
            assertThat(stored(Shelf.IN_USE)).containsExactly("Kettle", "Salt");
            hand.press("Shortcut+F");
            hand.type("sa");
            hand.press("Shortcut+Z");
            assertThat(stored(Shelf.ARCHIVED)).containsExactly("Fog");
            hand.press("Esc");
            hand.press("Down");
            hand.press("Shortcut+Z");
            assertThat(stored(Shelf.ARCHIVED)).isEmpty();
            // There is nothing left to undo.
            hand.press("Shortcut+Z");
            assertThat(stored(Shelf.IN_USE)).hasSize(3);
        });
    }

    @Test
    void a_post_is_put_away_and_restored_by_mouse() {
        three();
        desk.play(hand -> {
            hand.click("#archive");
            assertThat(stored(Shelf.ARCHIVED)).containsExactly("Fog");
            hand.click("#filter-archived");
            look(hand, () -> assertThat(titles(hand)).containsExactly("Fog"));
            assertThat(hand.sees("#archive")).isFalse();
            hand.click("#restore");
            assertThat(stored(Shelf.ARCHIVED)).isEmpty();
            assertThat(hand.sees(".empty-state")).isTrue();
            hand.click(".empty-state .button");
            look(hand, () -> assertThat(titles(hand)).contains("Fog"));
        });
    }

    @Test
    void a_button_keeps_the_keyboard_when_it_was_pressed_with_it() {
        three();
        desk.play(hand -> {
            look(hand, () -> node(hand, "#archive").requestFocus());
            hand.press("Space");
            look(hand, () -> releaseSpace(hand));
            assertThat(stored(Shelf.ARCHIVED)).containsExactly("Fog");
            hasKeyboard(hand, "archive");
        });
    }

    private static void releaseSpace(Stagehand hand) {
        javafx.event.Event.fireEvent(
                hand.scene().getFocusOwner(),
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_RELEASED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.SPACE,
                        false,
                        false,
                        false,
                        false));
    }

    @Test
    void a_change_elsewhere_moves_neither_the_choice_nor_the_keyboard() {
        written("Salt");
        Created kettle = written("Kettle");
        Created fog = written("Fog");
        desk.play(hand -> {
            hand.press("Down");
            isChosen(hand, "Kettle");
            for (Created edited : List.of(kettle, fog)) {
                desk.workspace.pass(Duration.ofMinutes(1));
                desk.workspace.variants.saveText(
                        edited.variant().id(),
                        TestWorkspace.text(edited.variant().text().title(), "edited"));
                hand.settle();
                isChosen(hand, "Kettle");
                hasKeyboard(hand, "posts");
            }
            look(hand, () -> assertThat(titles(hand)).containsExactly("Fog", "Kettle", "Salt"));
            look(hand, () -> node(hand, "#write").requestFocus());
            desk.workspace.posts.archive(fog.post().id());
            hand.settle();
            hasKeyboard(hand, "write");
        });
    }

    @Test
    void the_language_one_reads_in_stays_when_the_post_is_edited_elsewhere() {
        written("Salt");
        Created tea = written("Kettle");
        desk.workspace.variants.add(
                tea.post().id(), LocaleTag.of("ja"), TestWorkspace.text("やかん", "霧"), "");
        written("Fog");
        desk.play(hand -> {
            hand.press("Down");
            look(
                    hand,
                    () ->
                            hand.scene().getRoot().lookupAll(".preview-languages .button").stream()
                                    .map(javafx.scene.control.Button.class::cast)
                                    .filter(button -> button.getText().equals("日本語"))
                                    .findFirst()
                                    .orElseThrow()
                                    .fire());
            desk.workspace.pass(Duration.ofMinutes(1));
            desk.workspace.variants.saveText(
                    tea.variant().id(), TestWorkspace.text("Kettle", "boils"));
            hand.settle();
            isChosen(hand, "Kettle");
            look(
                    hand,
                    () ->
                            assertThat(
                                            hand.scene()
                                                    .getRoot()
                                                    .lookupAll(
                                                            ".preview-languages"
                                                                    + " .button:current"))
                                    .extracting(one -> ((Labeled) one).getText())
                                    .containsExactly("日本語"));
        });
    }

    @Test
    void a_copy_is_shown_even_where_the_filter_would_hide_it_and_undone() {
        three();
        desk.workspace.posts.archive(desk.workspace.library.list(Shelf.IN_USE).getFirst().post());
        desk.play(hand -> {
            hand.click("#filter-archived");
            hand.press("Shortcut+D");
            isChosen(hand, "Copy of Fog");
            look(hand, () -> assertThat(words(hand, "#filter-all")).contains("3"));
            hand.click(".notice-action");
            look(hand, () -> assertThat(titles(hand)).doesNotContain("Copy of Fog"));
        });
    }

    @Test
    void search_is_left_downwards_into_the_list_and_cleared_by_escape() {
        three();
        desk.play(hand -> {
            hand.press("Shortcut+F");
            hasKeyboard(hand, "library-search");
            hand.type("kett");
            look(hand, () -> assertThat(titles(hand)).containsExactly("Kettle"));
            hand.press("Down");
            hasKeyboard(hand, "posts");
            isChosen(hand, "Kettle");
            hand.press("Shortcut+F");
            hand.press("Esc");
            look(hand, () -> assertThat(titles(hand)).hasSize(3));
            hasKeyboard(hand, "library-search");
            isChosen(hand, "Kettle");
        });
    }

    @Test
    void the_search_is_cleared_by_its_cross() {
        three();
        desk.play(hand -> {
            assertThat(hand.sees("#library-search .clear-button")).isFalse();
            hand.press("Shortcut+F");
            hand.type("zzz");
            look(
                    hand,
                    () ->
                            assertThat(((Label) node(hand, ".empty-sentence")).getText())
                                    .contains("zzz"));
            hand.click("#library-search .clear-button");
            look(hand, () -> assertThat(titles(hand)).hasSize(3));
            hasKeyboard(hand, "library-search");
        });
    }

    @Test
    void only_a_double_click_on_a_post_opens_it() {
        three();
        desk.play(hand -> {
            // The list reaches far below its three posts.
            hand.click("#posts", 2);
            assertThat(hand.sees("#posts")).isTrue();
            hand.click(".post-cell:selected", 2);
            assertThat(hand.sees("#posts")).isFalse();
            look(
                    hand,
                    () ->
                            assertThat(((TextField) node(hand, "#write-title")).getText())
                                    .isEqualTo("Fog"));
        });
    }

    @Test
    void an_empty_workspace_offers_its_one_button_to_the_keyboard() {
        desk.play(hand -> {
            assertThat(hand.sees("#posts")).isFalse();
            look(
                    hand,
                    () ->
                            assertThat(hand.scene().getFocusOwner().getStyleClass())
                                    .contains("accent"));
            hand.press("Shortcut+N");
            assertThat(stored(Shelf.IN_USE)).hasSize(1);
            assertThat(hand.sees("#write-title")).isTrue();
        });
    }

    @Test
    void the_first_post_made_elsewhere_ends_the_emptiness_and_takes_the_keyboard() {
        desk.play(hand -> {
            written("Salt");
            hand.settle();
            look(hand, () -> assertThat(titles(hand)).containsExactly("Salt"));
            hasKeyboard(hand, "posts");
        });
    }

    @Test
    void a_cell_says_title_state_languages_and_next_moment() {
        Created tea = written("Kettle");
        desk.workspace.variants.add(
                tea.post().id(), LocaleTag.of("ar"), TestWorkspace.text("غلاية", "ماء"), "");
        desk.play(hand ->
                look(
                        hand,
                        () ->
                                assertThat(node(hand, ".post-cell:selected").getAccessibleText())
                                        .isEqualTo("Kettle, Draft, Arabic, English, now")));
    }

    @Test
    void the_list_does_not_jump_when_the_chosen_post_is_another_or_none() {
        three();
        desk.workspace.article(
                "Long", "A very long line that wants to be as wide as any window. ".repeat(60));
        desk.play(hand -> {
            double[] width = new double[1];
            look(hand, () -> width[0] = column(hand));
            hand.press("Down");
            look(hand, () -> assertThat(column(hand)).isEqualTo(width[0]));
            hand.press("Shortcut+F");
            hand.type("zzz");
            look(hand, () -> assertThat(column(hand)).isEqualTo(width[0]));
        });
    }

    private static double column(Stagehand hand) {
        return ((Region) node(hand, ".library-column")).getWidth();
    }
}
