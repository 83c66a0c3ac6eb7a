package studio.meridian.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The screens as icons with words; icons alone where the window is narrow. */
final class Navigation extends VBox {
    private static final String SETTINGS = "settings";

    private final Map<String, Button> items = new LinkedHashMap<>();

    Navigation(List<Screen> screens, Messages messages, Consumer<String> go) {
        getStyleClass().add("navigation");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(messages.get("shell.navigation"));
        int number = 1;
        for (Screen screen : screens) {
            if (screen.id().equals(SETTINGS)) getChildren().add(gap());
            Button item = item(screen, messages.get(screen.titleKey()), number++);
            item.setOnAction(_ -> go.accept(screen.id()));
            items.put(screen.id(), item);
            getChildren().add(item);
        }
    }

    private static Button item(Screen screen, String title, int number) {
        Button item = new Button(title, Icons.of(screen.icon()));
        item.getStyleClass().add("navigation-item");
        item.setId("go-" + screen.id());
        item.setAccessibleText(title);
        item.setTooltip(new Tooltip(title + "  " + Keys.of("Shortcut+" + number)));
        item.setMaxWidth(Double.MAX_VALUE);
        return item;
    }

    private static Region gap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows which screen is in front. */
    void mark(String id) {
        items.forEach((key, item) -> item.pseudoClassStateChanged(Pseudo.CURRENT, key.equals(id)));
    }

    /** Shows how many things wait on a screen; none shows nothing. */
    void count(String id, String title, long number) {
        Button item = items.get(id);
        if (item == null) return;
        String said = number == 0 ? title : title + " (" + number + ")";
        item.setText(said);
        item.setAccessibleText(said);
    }

    /** Leaves the words away, or shows them again. */
    void setNarrow(boolean narrow) {
        pseudoClassStateChanged(Pseudo.NARROW, narrow);
        ContentDisplay shown = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        items.values().forEach(item -> item.setContentDisplay(shown));
    }
}
