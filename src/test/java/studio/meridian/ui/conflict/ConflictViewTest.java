package studio.meridian.ui.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.LocaleTag;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.conflict.Desk;
import studio.meridian.sync.conflict.Words;
import studio.meridian.ui.MouseDesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** What a person sees and does, in the real window, by mouse and keys. */
class ConflictViewTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Desk desk;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp.resolve("w"));
        desk = new Desk(workspace, "Salt", "One.\n\nTwo sheep.\n\nThree.");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void stop() {
        desk.stop("Salt", "One.\n\nTwo goats.\n\nThree, they say.", "One.\n\nTwo cows.\n\nThree.");
    }

    /** Opens the comparison from the card in the Activity. */
    private void play(Consumer<MouseDesk> story) throws Exception {
        MouseDesk.play(
                workspace,
                temp,
                played -> {
                    show(played);
                    story.accept(played);
                });
    }

    private static void show(MouseDesk played) {
        played.hand().press("Shortcut+6");
        played.hand().waitFor(".decide-compare");
        fire(played, ".need-card .decide-compare");
        played.hand().waitFor(".conflict");
    }

    private static void fire(MouseDesk played, String selector) {
        Node button = played.node(selector);
        played.hand().on(((Button) button)::fire);
    }

    private static void click(MouseDesk played, Node node) {
        played.press(MouseDesk.at(node, 0.5, 0.5));
        played.release();
        played.hand().settle();
    }

    private static List<String> results(MouseDesk played) {
        return played.all(".conflict-result").stream()
                .map(node -> ((TextArea) node).getText())
                .toList();
    }

    private static void gone(MouseDesk played) {
        for (int i = 0; i < 500 && !played.all(".conflict").isEmpty(); i++) {
            played.hand().settle();
        }
        assertThat(played.all(".conflict")).isEmpty();
    }

    private String body() {
        return Objects.requireNonNull(workspace.variants.find(desk.variant)).text().body();
    }

    @Test
    void by_keys_alone_a_choice_is_made_taken_back_made_again_and_sent() throws Exception {
        stop();
        play(played -> {
            assertThat(played.words("#conflict-send")).containsExactly("1 choice to make");
            assertThat(played.node("#conflict-send").isDisabled()).isTrue();
            assertThat(played.owner()).isInstanceOf(TextArea.class);
            played.hand().press("Alt+2");
            assertThat(results(played)).contains("Two goats.");
            played.hand().press("Shortcut+Z");
            assertThat(played.words("#conflict-send")).containsExactly("1 choice to make");
            played.hand().press("Alt+3");
            assertThat(results(played)).contains("Two cows.\n\nTwo goats.");
            played.hand().press("Alt+1");
            played.hand().press("Alt+Down");
            assertThat(((TextInputControl) played.owner()).getText()).isEqualTo("Three, they say.");
            played.hand().press("Shortcut+Enter");
            gone(played);
        });
        desk.run();
        assertThat(desk.platform.there)
                .isEqualTo(new Words("Salt", "", "One.\n\nTwo cows.\n\nThree, they say."));
    }

    @Test
    void by_mouse_a_side_is_picked_and_its_button_says_so_without_colour() throws Exception {
        stop();
        play(played -> {
            Node theirs = played.all(".pick-theirs").getFirst();
            click(played, theirs);
            assertThat(results(played)).contains("Two goats.");
            assertThat(((Button) theirs).getGraphic()).as("a tick").isNotNull();
            assertThat(theirs.getAccessibleText()).contains("chosen");
            assertThat(played.all(".pick-mine").getFirst().getAccessibleText())
                    .doesNotContain("chosen");
            click(played, played.node("#conflict-send"));
            gone(played);
        });
        assertThat(body()).isEqualTo("One.\n\nTwo goats.\n\nThree, they say.");
    }

    @Test
    void changed_words_are_marked_by_lines_and_not_by_colour_alone() throws Exception {
        stop();
        play(played -> {
            List<Node> added = played.all(".conflict-mine .diff-insert");
            assertThat(added).isNotEmpty().allMatch(node -> ((Text) node).isUnderline());
            assertThat(added).extracting(node -> ((Text) node).getText()).containsExactly("cows");
            assertThat(played.all(".conflict-theirs .diff-delete"))
                    .isNotEmpty()
                    .allMatch(node -> ((Text) node).isStrikethrough());
        });
    }

    @Test
    void later_and_escape_decide_nothing() throws Exception {
        stop();
        play(played -> {
            fire(played, "#conflict-later");
            gone(played);
            show(played);
            played.hand().press("Esc");
            gone(played);
            assertThat(played.all(".need-card")).hasSize(1);
        });
        assertThat(workspace.conflicts.open()).hasSize(1);
        assertThat(body()).isEqualTo("One.\n\nTwo cows.\n\nThree.");
    }

    @Test
    void theirs_is_taken_and_the_card_is_gone() throws Exception {
        stop();
        play(played -> {
            fire(played, "#conflict-theirs");
            gone(played);
            for (int i = 0; i < 500 && !played.all(".need-card").isEmpty(); i++) {
                played.hand().settle();
            }
            assertThat(played.all(".need-card")).isEmpty();
        });
        assertThat(body()).isEqualTo("One.\n\nTwo goats.\n\nThree, they say.");
    }

    @Test
    void a_post_that_is_gone_there_shows_ours_and_two_ways() throws Exception {
        desk.platform.remove();
        desk.write("Salt", "One, again.");
        desk.plan();
        desk.run();
        play(played -> {
            assertThat(played.all(".conflict-result")).isEmpty();
            assertThat(played.words("#conflict-mine")).containsExactly("Publish it there again");
            assertThat(played.words("#conflict-theirs").getFirst()).startsWith("Leave it off");
            assertThat(played.owner())
                    .as("what changes nothing")
                    .isSameAs(played.node("#conflict-later"));
            fire(played, "#conflict-mine");
            gone(played);
        });
        desk.run();
        assertThat(desk.platform.there.body()).isEqualTo("One, again.");
    }

    @Test
    void in_a_narrow_window_the_columns_are_tabs() throws Exception {
        stop();
        play(played -> {
            assertThat(played.all("#conflict-tabs")).isEmpty();
            played.hand().on(() -> played.hand().scene().getWindow().setWidth(760));
            played.hand().settle();
            assertThat(played.all("#conflict-tabs")).hasSize(1);
            assertThat(played.all(".conflict-result")).isNotEmpty();
            assertThat(played.all(".conflict-mine")).isEmpty();
            click(played, played.node("#conflict-tabs-theirs"));
            assertThat(played.all(".conflict-theirs")).isNotEmpty();
            assertThat(played.all(".conflict-result")).isEmpty();
        });
    }

    @Test
    void every_control_has_a_name_in_both_languages_and_right_to_left_text_its_direction()
            throws Exception {
        var arabic =
                workspace.variants.add(
                        desk.post(), LocaleTag.of("ar"), TestWorkspace.text("ملح", "نص."), "");
        desk.variant = arabic.id();
        desk.publish();
        desk.stop("ملح", "نص آخر.", "نص ثالث.");
        MouseDesk.play(
                workspace,
                temp,
                played -> {
                    for (String tag : List.of("en", "zh-Hans")) {
                        played.hand().speak(Locale.forLanguageTag(tag));
                        show(played);
                        assertThat(played.nameless()).as(tag).isEmpty();
                        assertThat(played.node(".conflict-result").getNodeOrientation())
                                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
                        assertThat(played.node(".conflict-text").getNodeOrientation())
                                .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
                        played.hand().press("Esc");
                        gone(played);
                    }
                });
    }
}
