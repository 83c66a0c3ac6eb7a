package studio.meridian.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import studio.meridian.ui.shell.Command;

import java.util.List;

/** What the keys do, as a table. */
final class Keyboard extends GridPane {
    Keyboard(List<Command> commands) {
        getStyleClass().add("settings-keys");
        int row = 0;
        for (Command command : commands) {
            if (command.keysText().isEmpty()) continue;
            Label keys = new Label(command.keysText());
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(command.title());
            does.setWrapText(true);
            GridPane.setHgrow(does, Priority.ALWAYS);
            addRow(row++, does, keys);
        }
    }
}
