package studio.meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.ui.tour.Stagehand;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Every control of the shell, the Library, Settings and the palette can be named aloud. */
class SpokenTest {
    @BeforeAll
    static void start() throws Exception {
        UiToolkit.start();
    }

    private static List<String> nameless(Node... nodes) throws Exception {
        return UiToolkit.call(() -> Spoken.nameless(new VBox(nodes)));
    }

    @Test
    void the_walker_finds_what_has_no_name() throws Exception {
        HBox row = new HBox();
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        List<String> found = nameless(new Button(), new TextField(), new ListView<>(), row);
        assertThat(found).hasSize(4);
        assertThat(nameless(new VBox(new HBox(new Button(" "))))).hasSize(1);
    }

    @Test
    void the_walker_accepts_words_names_and_labels_and_skips_what_is_not_shown() throws Exception {
        TextField named = new TextField();
        named.setAccessibleText("Name");
        TextField labelled = new TextField();
        Label label = new Label("Folder");
        label.setLabelFor(labelled);
        Button hidden = new Button();
        hidden.setVisible(false);
        assertThat(nameless(named, label, labelled, hidden, new CheckBox("All"))).isEmpty();
    }

    private static void walk(Stagehand hand, String what) {
        PlayedDesk.look(
                hand, () -> assertThat(Spoken.nameless(hand.scene().getRoot())).as(what).isEmpty());
    }

    @Test
    void every_control_of_every_screen_can_be_named(@TempDir Path folder) throws Exception {
        try (PlayedDesk desk = new PlayedDesk(folder)) {
            Sample.fill(desk.workspace);
            desk.play(hand -> {
                for (String language : List.of("en", "zh-Hans")) {
                    hand.speak(Locale.forLanguageTag(language));
                    for (int screen = 1; screen <= 7; screen++) {
                        hand.press("Shortcut+" + screen);
                        walk(hand, language + " " + screen);
                    }
                    hand.press("Shortcut+1");
                    hand.click("#filter-archived");
                    walk(hand, "empty place");
                    hand.click("#filter-all");
                    hand.press("Shortcut+D");
                    walk(hand, "notice");
                    hand.press("Shortcut+K");
                    hand.type("a");
                    walk(hand, "palette");
                    hand.press("Esc");
                    hand.scale(studio.meridian.ui.look.TextScale.P200);
                    walk(hand, "narrow");
                    hand.scale(studio.meridian.ui.look.TextScale.P100);
                }
            });
        }
    }

    @Test
    void an_empty_workspace_can_be_named_aloud_too(@TempDir Path folder) throws Exception {
        try (PlayedDesk desk = new PlayedDesk(folder)) {
            desk.play(hand -> {
                for (int screen = 1; screen <= 7; screen++) {
                    hand.press("Shortcut+" + screen);
                    walk(hand, "empty " + screen);
                }
            });
        }
    }
}
