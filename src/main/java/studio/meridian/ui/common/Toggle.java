package studio.meridian.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Two or three ways to see the same thing, side by side. */
public final class Toggle<T> extends HBox {
    private final Map<T, Button> buttons = new LinkedHashMap<>();

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
        getStyleClass().add("toggle");
        setId(id);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(name);
        for (T choice : choices) {
            String said = words.apply(choice);
            Button button = new Button(said);
            button.getStyleClass().add("filter-chip");
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(name + ": " + said);
            button.setOnAction(_ -> choose.accept(choice));
            buttons.put(choice, button);
            getChildren().add(button);
        }
        current.subscribe(now ->
                buttons.forEach((choice, button) ->
                        button.pseudoClassStateChanged(Pseudo.CURRENT, choice.equals(now))));
    }
}
