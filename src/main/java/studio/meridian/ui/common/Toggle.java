package studio.meridian.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;

import org.controlsfx.control.SegmentedButton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Few ways to see the same thing, side by side in one frame; one of them is always chosen. */
public final class Toggle<T> extends SegmentedButton {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param id of this, and the beginning of the id of each choice
     * @param name said by screen readers before each choice
     * @param words what each is called
     */
    public Toggle(
            String id,
            String name,
            List<T> choices,
            Function<T, String> words,
            ObservableValue<T> current,
            Consumer<T> choose) {
        setId(id);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(name);
        for (T choice : choices) {
            String said = words.apply(choice);
            ToggleButton button = new ToggleButton(said);
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(name + ": " + said);
            button.setOnAction(_ -> {
                choose.accept(choice);
                // Pressing the chosen one again does not leave none chosen.
                mark(current.getValue());
            });
            buttons.put(choice, button);
            getButtons().add(button);
        }
        current.subscribe(this::mark);
    }

    private void mark(T now) {
        buttons.forEach((choice, button) -> button.setSelected(choice.equals(now)));
    }
}
