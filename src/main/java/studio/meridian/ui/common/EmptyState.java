package studio.meridian.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An empty place: a small drawing, one sentence what it is for, at most one button. */
public final class EmptyState extends VBox {
    public EmptyState(Drawing drawing, String sentence) {
        getStyleClass().add("empty-state");
        Label label = new Label(sentence);
        label.getStyleClass().add("empty-sentence");
        label.setWrapText(true);
        getChildren().addAll(drawing.node(), label);
    }

    /**
     * With the button that ends the emptiness.
     *
     * @param verb what the button does
     */
    public EmptyState(Drawing drawing, String sentence, String verb, Runnable action) {
        this(drawing, sentence);
        Button button = new Button(verb);
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
    }

    /** Puts the keyboard on the button. */
    public void takeKeyboard() {
        getChildren().getLast().requestFocus();
    }
}
