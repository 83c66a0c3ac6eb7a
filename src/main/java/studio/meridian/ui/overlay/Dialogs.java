package studio.meridian.ui.overlay;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.ui.overlay.Choice.Kind;

import java.util.List;

/** Dialogs within the window: Escape leaves, Enter does the main thing, buttons carry verbs. */
public final class Dialogs {
    private static final String DANGER = "danger";

    private final Layers layers;

    public Dialogs(Layers layers) {
        this.layers = layers;
    }

    /** Asks with words only. The last choice stands at the end of the row. */
    public void ask(String title, String message, List<Choice> choices) {
        ask(title, message, null, choices);
    }

    /** Asks with a form or anything else between the words and the buttons. */
    public void ask(String title, String message, @Nullable Node content, List<Choice> choices) {
        VBox card = new VBox();
        card.getStyleClass().add("dialog");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(title);
        card.getChildren().add(label(title, "dialog-title"));
        if (!message.isEmpty()) card.getChildren().add(label(message, "dialog-message"));
        if (content != null) card.getChildren().add(new CardScroll(content));
        HBox row = new HBox();
        row.getStyleClass().add("dialog-buttons");
        for (Choice choice : choices) row.getChildren().add(button(choice));
        card.getChildren().add(row);
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> enter(event, choices));
        layers.open(card, Pos.CENTER, firstFocus(content, row), layers::close);
    }

    /** The content when it is a field, else the last button that takes nothing away. */
    private static Node firstFocus(@Nullable Node content, HBox row) {
        if (content != null && content.isFocusTraversable()) return content;
        return row.getChildren().reversed().stream()
                .filter(button -> !button.getStyleClass().contains(DANGER))
                .findFirst()
                .orElse(row);
    }

    private void enter(KeyEvent event, List<Choice> choices) {
        if (event.getCode() != KeyCode.ENTER || event.getTarget() instanceof Button) return;
        choices.stream()
                .filter(choice -> choice.kind() == Kind.MAIN)
                .findFirst()
                .ifPresent(this::take);
        event.consume();
    }

    private void take(Choice choice) {
        layers.close();
        choice.action().run();
    }

    private Button button(Choice choice) {
        Button button = new Button(choice.verb());
        if (choice.kind() == Kind.MAIN) button.getStyleClass().add("accent");
        if (choice.kind() == Kind.DANGER) button.getStyleClass().add(DANGER);
        button.setOnAction(_ -> take(choice));
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.ENTER) return;
                    event.consume();
                    if (choice.kind() != Kind.DANGER) button.fire();
                });
        return button;
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
