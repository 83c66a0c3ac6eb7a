package studio.meridian.ui.shell;

import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something one can do: found in the palette, and by its keys when it has some.
 *
 * @param title in the language of the interface, a verb first
 * @param keys pressed anywhere in the window, or null
 */
public record Command(Feather icon, String title, @Nullable KeyCombination keys, Runnable action) {
    /** A command with keys, written as JavaFX reads them: {@code Shortcut+N}. */
    public static Command of(Feather icon, String title, String keys, Runnable action) {
        return new Command(icon, title, KeyCombination.valueOf(keys), action);
    }

    /** A command without keys. */
    public static Command of(Feather icon, String title, Runnable action) {
        return new Command(icon, title, null, action);
    }

    /** Its keys as they are printed, empty when there are none. */
    public String keysText() {
        return keys == null ? "" : keys.getDisplayText();
    }
}
