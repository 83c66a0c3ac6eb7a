package studio.meridian.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A part of the page: a heading, and rows of a name beside what can be set. */
final class Section extends VBox {
    Section(String title) {
        getStyleClass().add("settings-section");
        Label heading = new Label(title);
        heading.getStyleClass().add("settings-heading");
        getChildren().add(heading);
    }

    /** A row; the hint says what it does and may be empty. */
    Section row(String name, String hint, Node... controls) {
        Label label = new Label(name);
        label.getStyleClass().add("settings-name");
        label.setWrapText(true);
        VBox words = new VBox(label);
        words.getStyleClass().add("settings-words");
        if (!hint.isEmpty()) words.getChildren().add(note(hint));
        HBox row = new HBox(words, new HBox(controls));
        row.getStyleClass().add("settings-row");
        row.getChildren().getLast().getStyleClass().add("settings-controls");
        HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        if (controls.length == 1) label.setLabelFor(controls[0]);
        getChildren().add(row);
        return this;
    }

    /** Something that takes the whole width. */
    Section with(Node content) {
        getChildren().add(content);
        return this;
    }

    /** Words in small print that may take several lines. */
    static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("settings-note");
        note.setWrapText(true);
        return note;
    }
}
