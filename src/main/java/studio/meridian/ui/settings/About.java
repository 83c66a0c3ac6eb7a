package studio.meridian.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import studio.meridian.messages.Messages;

import java.util.List;
import java.util.Map;

/** What the program is, what it is made of and under which terms. */
final class About extends VBox {
    /**
     * @param facts versions by name, in the order in which they are shown
     */
    About(Map<String, String> facts, Messages messages) {
        getStyleClass().add("settings-about");
        Label name = new Label(messages.get("settings.about.name"));
        name.getStyleClass().add("settings-product");
        getChildren().addAll(name, Section.note(messages.get("settings.about.licence")));
        GridPane versions = table("settings-facts");
        facts.forEach(
                (what, value) -> versions.addRow(versions.getRowCount(), quiet(what), wide(value)));
        getChildren().add(versions);
        getChildren().add(Section.note(messages.get("settings.about.fonts")));
        components(ThirdParty.all(), messages);
    }

    private void components(List<ThirdParty> components, Messages messages) {
        if (components.isEmpty()) return;
        String said = messages.get("settings.about.components", "count", components.size());
        getChildren().add(Section.note(said));
        GridPane list = table("settings-components");
        for (ThirdParty one : components) {
            list.addRow(
                    list.getRowCount(),
                    wide(one.name()),
                    quiet(one.version()),
                    quiet(one.licence()));
        }
        getChildren().add(list);
    }

    private static GridPane table(String styleClass) {
        GridPane table = new GridPane();
        table.getStyleClass().add(styleClass);
        return table;
    }

    private static Label wide(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static Label quiet(String words) {
        Label label = wide(words);
        label.getStyleClass().add("settings-quiet");
        return label;
    }
}
