package studio.meridian.ui.delivery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import studio.meridian.ui.common.Pseudo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One channel among those there are, side by side; they may be many, so they wrap. */
public final class ChannelChoice<T> extends FlowPane {
    private static final double WIDE = 560;

    private final Map<T, Button> buttons = new LinkedHashMap<>();
    private final String name;

    /**
     * @param name said by screen readers before each choice
     * @param choices in the order in which they stand
     * @param words what each is called
     */
    public ChannelChoice(
            String name,
            Iterable<T> choices,
            Function<T, String> words,
            ReadOnlyObjectProperty<T> current,
            Consumer<T> choose) {
        this.name = name;
        getStyleClass().add("segments");
        // Its height is asked for before its width is known: as wide as the page is one row.
        setPrefWrapLength(WIDE);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(name);
        for (T choice : choices) add(choice, words.apply(choice), choose);
        current.subscribe(this::mark);
    }

    private void add(T choice, String words, Consumer<T> choose) {
        Button button = new Button(words);
        button.getStyleClass().addAll("filter-chip", "segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(name + ": " + words);
        button.setOnAction(_ -> choose.accept(choice));
        buttons.put(choice, button);
        getChildren().add(button);
    }

    private void mark(T current) {
        buttons.forEach((choice, button) ->
                button.pseudoClassStateChanged(Pseudo.CURRENT, choice.equals(current)));
    }
}
