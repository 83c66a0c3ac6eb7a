package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.JA;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.PostStore.Created;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.RobotDesk;

import java.nio.file.Path;
import java.util.Objects;

/** An input method at the real fields: what it still composes is shown, but never saved. */
class ComposingRobotTest {
    private static final String BODY = "#write-body";
    private static final String TARGET = "#target";

    @TempDir Path temp;
    private RobotDesk desk;
    private Created tea;

    @BeforeEach
    void open() throws Exception {
        desk = RobotDesk.over(temp);
        tea = desk.workspace.article("Tea", "The fog.");
        desk.show(1000);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private VariantText saved() {
        return Objects.requireNonNull(desk.workspace.variants.find(tea.variant().id())).text();
    }

    /** What is on the disk of another field proves that a save came by meanwhile. */
    private void whenSomethingElseWasSaved() {
        desk.look(() -> {
            ((javafx.scene.control.TextField) desk.find("#write-title")).appendText("!");
            return true;
        });
        desk.until("a save came by", () -> saved().title().endsWith("!"));
    }

    @Test
    void composed_words_are_shown_and_not_saved_until_they_are_handed_over() {
        desk.write("Tea");
        desk.focus(BODY, 4);
        desk.type("w ");
        desk.compose("", "き");
        desk.compose("", "きり");
        assertThat(desk.text(BODY)).isEqualTo("The w きりfog.");
        whenSomethingElseWasSaved();
        assertThat(saved().body()).isEqualTo("The w fog.");
        desk.compose("霧");
        assertThat(desk.text(BODY)).isEqualTo("The w 霧fog.");
        desk.until("saved", () -> saved().body().equals("The w 霧fog."));
    }

    @Test
    void words_that_are_handed_over_as_they_were_composed_are_saved_too() {
        desk.write("Tea");
        desk.focus(BODY, 0);
        desk.compose("", "か");
        whenSomethingElseWasSaved();
        assertThat(saved().body()).isEqualTo("The fog.");
        desk.compose("か");
        desk.until("saved", () -> saved().body().equals("かThe fog."));
    }

    @Test
    void a_composition_that_is_called_off_leaves_no_trace() {
        desk.write("Tea");
        desk.focus(BODY, 8);
        desk.compose("", "ni", "hao");
        assertThat(desk.text(BODY)).isEqualTo("The fog.nihao");
        desk.compose("");
        assertThat(desk.text(BODY)).isEqualTo("The fog.");
        whenSomethingElseWasSaved();
        assertThat(saved().body()).isEqualTo("The fog.");
    }

    @Test
    void handing_over_the_first_part_keeps_the_rest_out() {
        desk.write("Tea");
        desk.focus(BODY, 0);
        desk.compose("", "ㅎ");
        desk.compose("하", "ㄴ");
        assertThat(desk.text(BODY)).isEqualTo("하ㄴThe fog.");
        desk.until("the syllable is saved", () -> saved().body().equals("하The fog."));
        desk.compose("나");
        desk.until("all is saved", () -> saved().body().equals("하나The fog."));
    }

    @Test
    void composing_over_a_selection_replaces_it() {
        desk.write("Tea");
        desk.select(BODY, "fog");
        desk.compose("", "雾");
        assertThat(desk.text(BODY)).isEqualTo("The 雾.");
        desk.compose("雾气");
        desk.until("saved", () -> saved().body().equals("The 雾气."));
    }

    @Test
    void another_language_opens_without_what_was_being_composed() {
        desk.workspace.variants.add(tea.post().id(), JA, TestWorkspace.text("茶", "霧。"), "");
        desk.write("Tea");
        desk.focus(BODY, 0);
        desk.compose("", "きりがくる");
        desk.click("#write-in-ja");
        assertThat(desk.text(BODY)).isEqualTo("霧。");
        desk.focus(BODY, 2);
        desk.type("深い。");
        desk.until("saved", () -> japanese().text().body().equals("霧。深い。"));
        assertThat(saved().body()).isEqualTo("The fog.");
    }

    private Variant japanese() {
        return Objects.requireNonNull(desk.workspace.variants.find(tea.post().id(), JA));
    }

    @Test
    void a_title_and_a_summary_are_composed_like_the_text() {
        desk.write("Tea");
        desk.focus("#write-title", 3);
        desk.compose("", "ちゃ");
        desk.look(() -> {
            ((javafx.scene.control.TextArea) desk.find(BODY)).appendText("!");
            return true;
        });
        desk.until("a save came by", () -> saved().body().endsWith("!"));
        assertThat(saved().title()).isEqualTo("Tea");
        desk.compose("茶");
        desk.until("saved", () -> saved().title().equals("Tea茶"));
        desk.press("#write-drawer");
        desk.press("#drawer-details");
        desk.focus("#write-summary", 0);
        desk.compose("", "x");
        desk.compose("短");
        desk.until("saved", () -> saved().summary().equals("短"));
    }

    @Test
    void a_translation_is_composed_without_a_draft_of_what_is_not_written() {
        desk.workspace.translations.start(tea.post().id(), JA, "");
        desk.translate("Tea");
        desk.type("お");
        desk.compose("", "ちゃ");
        desk.until("the letter before is saved", () -> japanese().text().title().equals("お"));
        assertThat(desk.text(TARGET)).isEqualTo("おちゃ");
        desk.compose("茶");
        assertThat(desk.text(TARGET)).isEqualTo("お茶");
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("confirmed", () -> japanese().text().title().equals("お茶"));
    }
}
