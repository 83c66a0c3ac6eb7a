package studio.meridian.ui.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Dialogs by keyboard and mouse: who has the keyboard, what Enter and Escape do. */
class DialogsTest {
    private Overlaid window;

    @BeforeEach
    void open() throws Exception {
        window = new Overlaid();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void ask(Choice... choices) throws Exception {
        window.run(() -> window.dialogs.ask("Title", "Words", List.of(choices)));
    }

    private List<String> tabs(int count, KeyCode... keys) throws Exception {
        List<String> visited = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            window.press(keys);
            visited.add(window.keyboard());
        }
        return visited;
    }

    @Test
    void the_keyboard_goes_round_inside_in_both_directions() throws Exception {
        ask(window.plain("Later"), window.plain("Never"), window.main("Now"));
        assertThat(window.keyboard()).isEqualTo("Now");
        assertThat(tabs(4, KeyCode.TAB)).containsExactly("Later", "Never", "Now", "Later");
        assertThat(tabs(4, KeyCode.SHIFT, KeyCode.TAB))
                .containsExactly("Now", "Never", "Later", "Now");
    }

    @Test
    void what_is_hidden_or_switched_off_is_not_visited() throws Exception {
        window.run(() -> {
            TextField off = new TextField();
            off.setDisable(true);
            VBox hidden = new VBox(new TextField());
            hidden.setVisible(false);
            CheckBox box = new CheckBox("Box");
            box.setId("box");
            window.dialogs.ask(
                    "Title", "", new VBox(hidden, off, box), List.of(window.main("Now")));
        });
        assertThat(tabs(3, KeyCode.TAB)).containsExactly("box", "Now", "box");
    }

    @Test
    void escape_leaves_without_doing_anything_and_the_keyboard_goes_back() throws Exception {
        ask(window.plain("Later"), window.main("Now"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.done).isEmpty();
        assertThat(window.sees(".dialog")).isFalse();
        assertThat(window.keyboard()).isEqualTo("field");
        assertThat(window.layers.modalProperty().get()).isFalse();
    }

    @Test
    void enter_does_the_main_thing_from_a_field_and_the_focused_one_from_a_button()
            throws Exception {
        window.run(() ->
                window.dialogs.ask(
                        "Title",
                        "",
                        new TextField(),
                        List.of(window.plain("Later"), window.main("Now"))));
        window.press(KeyCode.ENTER);
        assertThat(window.done).containsExactly("Now");
        ask(window.plain("Later"), window.main("Now"));
        window.press(KeyCode.TAB);
        window.press(KeyCode.ENTER);
        assertThat(window.done).containsExactly("Now", "Later");
        assertThat(window.sees(".dialog")).isFalse();
    }

    @Test
    void enter_in_many_lines_makes_a_line() throws Exception {
        TextArea area = window.ask(TextArea::new);
        window.run(() -> window.dialogs.ask("Title", "", area, List.of(window.main("Now"))));
        window.press(KeyCode.ENTER);
        assertThat(window.done).isEmpty();
        assertThat(area.getText()).isEqualTo("\n");
    }

    @Test
    void nothing_is_taken_away_for_good_by_enter() throws Exception {
        ask(window.plain("Keep"), window.danger("Remove"));
        assertThat(window.keyboard()).isEqualTo("Keep");
        window.press(KeyCode.TAB);
        assertThat(window.keyboard()).isEqualTo("Remove");
        window.press(KeyCode.ENTER);
        assertThat(window.done).isEmpty();
        assertThat(window.sees(".dialog")).isTrue();
        window.press(KeyCode.SPACE);
        assertThat(window.done).containsExactly("Remove");
    }

    @Test
    void a_dialog_opened_from_a_dialog_gives_the_keyboard_back_step_by_step() throws Exception {
        window.run(() ->
                window.dialogs.ask(
                        "Outer", "", List.of(window.plain("Outer no"), window.main("Yes"))));
        window.press(KeyCode.TAB);
        assertThat(window.keyboard()).isEqualTo("Outer no");
        ask(window.plain("Inner no"), window.main("Inner yes"));
        assertThat(tabs(2, KeyCode.TAB)).containsExactly("Inner no", "Inner yes");
        window.press(KeyCode.ESCAPE);
        assertThat(window.layers.modalProperty().get()).isTrue();
        assertThat(window.keyboard()).isEqualTo("Outer no");
        window.press(KeyCode.ESCAPE);
        assertThat(window.keyboard()).isEqualTo("field");
    }

    @Test
    void an_answer_may_open_the_next_question() throws Exception {
        window.run(() ->
                window.dialogs.ask(
                        "Title",
                        "",
                        List.of(
                                Choice.main(
                                        "On",
                                        () ->
                                                window.dialogs.ask(
                                                        "Next",
                                                        "",
                                                        List.of(window.main("Last")))))));
        window.click("On");
        assertThat(window.keyboard()).isEqualTo("Last");
        window.press(KeyCode.ENTER);
        assertThat(window.done).containsExactly("Last");
        assertThat(window.keyboard()).isEqualTo("field");
    }

    @Test
    void a_click_beside_leaves_and_does_not_press_what_lies_below() throws Exception {
        window.run(() ->
                ((javafx.scene.control.Button) window.layers.lookup("#first"))
                        .setOnAction(_ -> window.done.add("below")));
        ask(window.main("Now"));
        window.click(10, 10);
        assertThat(window.sees(".dialog")).isFalse();
        assertThat(window.done).isEmpty();
        window.click(10, 10);
        assertThat(window.done).containsExactly("below");
    }

    @Test
    void a_click_on_the_card_does_not_leave() throws Exception {
        ask(window.main("Now"));
        double[] at =
                window.ask(() -> {
                    Label title = (Label) window.layers.lookup(".dialog-title");
                    var bounds = title.localToScene(title.getLayoutBounds());
                    return new double[] {bounds.getMinX() + 2, bounds.getMinY() + 2};
                });
        window.click(at[0], at[1]);
        assertThat(window.sees(".dialog")).isTrue();
    }

    @Test
    void a_foreseen_failure_tells_its_remedy_and_another_a_code_to_copy() throws Exception {
        Troubles troubles =
                new Troubles(
                        window.dialogs,
                        studio.meridian.messages.Messages.of(java.util.Locale.ENGLISH));
        window.run(() -> troubles.show(new IllegalStateException("boom")));
        String code =
                window.ask(() -> {
                    String words = ((Label) window.layers.lookup(".dialog-message")).getText();
                    return words.replaceFirst("(?s).*([0-9A-F]{4}-[0-9A-F]{4}).*", "$1");
                });
        assertThat(code).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        window.click("Copy the code");
        String copied =
                window.ask(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo(code);
        assertThat(window.sees(".dialog")).isFalse();
    }
}
