package studio.meridian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** The keyboard follows to the screen that was opened. */
final class OpenedScreenTest {
    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void the_keyboard_leaves_the_title_bar_for_the_screen(int screen) throws Exception {
        try (PlayedDesk desk = new PlayedDesk(temp)) {
            desk.workspace.article("Salt", "We dry it.");
            desk.workspace.channels.add("site", "Site", true, java.util.Map.of());
            desk.play(hand -> {
                hand.press("Shortcut+" + (screen == 3 ? 4 : 3));
                PlayedDesk.look(hand, () -> PlayedDesk.node(hand, "#theme").requestFocus());
                hand.press("Shortcut+" + screen);
                PlayedDesk.look(
                        hand,
                        () -> {
                            Node owner = hand.scene().getFocusOwner();
                            assertThat(isInTitleBar(owner)).as("%s", owner).isFalse();
                        });
            });
        }
    }

    private static boolean isInTitleBar(Node node) {
        if (node == null) return false;
        return node.getStyleClass().contains("title-bar") || isInTitleBar(node.getParent());
    }
}
