package studio.meridian.ui.shell;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import java.util.List;

/** What a screen gives the shell. It is made when first shown and kept. */
public interface ScreenView {
    /** The screen itself. */
    Parent node();

    /** It comes to the front: add listeners, read what may have changed, take the keyboard. */
    default void shown() {}

    /** It leaves the front: remove listeners, save what is open. */
    default void hidden() {}

    /** Whether keys mean something here that is no command; then nothing else hears of them. */
    default boolean takes(KeyEvent event) {
        return false;
    }

    /** What can be done here; offered in the palette and by keys while the screen is in front. */
    default List<Command> commands() {
        return List.of();
    }
}
