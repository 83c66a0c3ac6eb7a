package studio.meridian.ui.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.ui.Spoken;

/** Short news: one at a time, gone by itself, and its button takes things back. */
class NoticesTest {
    private Overlaid window;

    @BeforeEach
    void open() throws Exception {
        window = new Overlaid();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String words() throws Exception {
        return window.ask(() -> {
            Label label = (Label) window.layers.lookup(".notice > .label");
            return label == null ? "" : label.getText();
        });
    }

    private void timePasses() throws Exception {
        window.run(() -> {
            window.hand.endPauses();
            window.hand.screen();
        });
    }

    @Test
    void it_goes_by_itself_and_takes_nobodys_keyboard() throws Exception {
        window.run(() -> window.notices.tell("Saved."));
        assertThat(words()).isEqualTo("Saved.");
        assertThat(window.keyboard()).isEqualTo("field");
        timePasses();
        assertThat(words()).isEmpty();
        assertThat(window.hand.pauses()).isZero();
    }

    @Test
    void a_newer_one_takes_its_place_and_has_its_own_time() throws Exception {
        window.run(() -> window.notices.tell("One."));
        window.run(() -> window.notices.tell("Two."));
        assertThat(words()).isEqualTo("Two.");
        assertThat(window.hand.pauses()).isEqualTo(1);
        timePasses();
        assertThat(words()).isEmpty();
    }

    @Test
    void undo_is_done_once_and_the_notice_is_gone() throws Exception {
        window.run(() -> window.notices.tell("Archived.", "Undo", () -> window.done.add("undo")));
        window.click("Undo");
        assertThat(window.done).containsExactly("undo");
        assertThat(words()).isEmpty();
        assertThat(window.keyboard()).isEqualTo("field");
        timePasses();
        assertThat(window.done).hasSize(1);
    }

    @Test
    void what_undo_tells_is_not_wiped_by_the_notice_that_led_to_it() throws Exception {
        window.run(() ->
                window.notices.tell("Archived.", "Undo", () -> window.notices.tell("Restored.")));
        window.click("Undo");
        assertThat(words()).isEqualTo("Restored.");
    }

    @Test
    void a_problem_stays_until_it_is_closed() throws Exception {
        window.run(() -> window.notices.problem("No.", "Look", () -> window.done.add("look")));
        timePasses();
        assertThat(words()).isEqualTo("No.");
        window.click("Close this notice");
        assertThat(words()).isEmpty();
        assertThat(window.done).isEmpty();
    }

    @Test
    void it_waits_while_the_keyboard_is_in_it_and_gives_it_back() throws Exception {
        window.run(() -> window.notices.tell("Archived.", "Undo", () -> window.done.add("undo")));
        window.press(KeyCode.TAB);
        assertThat(window.keyboard()).isEqualTo("Undo");
        timePasses();
        assertThat(words()).isEqualTo("Archived.");
        window.press(KeyCode.SPACE);
        assertThat(window.done).containsExactly("undo");
        assertThat(window.keyboard()).isEqualTo("field");
    }

    @Test
    void escape_closes_a_notice_that_has_the_keyboard() throws Exception {
        window.run(() -> window.notices.tell("Archived.", "Undo", () -> window.done.add("undo")));
        window.press(KeyCode.TAB);
        window.press(KeyCode.ESCAPE);
        assertThat(words()).isEmpty();
        assertThat(window.done).isEmpty();
        assertThat(window.keyboard()).isEqualTo("field");
    }

    @Test
    void it_can_be_read_aloud_and_lets_clicks_beside_it_through() throws Exception {
        window.run(() -> {
            ((javafx.scene.control.Button) window.layers.lookup("#first"))
                    .setOnAction(_ -> window.done.add("below"));
            window.notices.tell("Archived.", "Undo", () -> {});
        });
        window.click(10, 10);
        assertThat(window.done).containsExactly("below");
        assertThat(window.ask(() -> Spoken.nameless(window.layers))).isEmpty();
        assertThat(window.ask(() -> window.layers.lookup(".notice").getAccessibleRole()))
                .isEqualTo(AccessibleRole.TEXT);
        assertThat(window.ask(() -> window.layers.lookup(".notice").getAccessibleText()))
                .isEqualTo("Archived.");
    }
}
