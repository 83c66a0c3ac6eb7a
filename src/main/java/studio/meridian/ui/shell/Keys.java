package studio.meridian.ui.shell;

import javafx.scene.input.KeyCombination;

/** Keys as they are printed on this machine's keyboard. */
final class Keys {
    private Keys() {}

    /** For example {@code Ctrl+K} for {@code Shortcut+K}. */
    static String of(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }
}
