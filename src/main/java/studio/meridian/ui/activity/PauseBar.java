package studio.meridian.ui.activity;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Pseudo;
import studio.meridian.ui.shell.Command;

/** Says whether the workspace sends, and stops or starts it with one press. */
public final class PauseBar extends HBox {
    private final PauseModel model;
    private final Messages messages;
    private final Label state = new Label();
    private final Button button = new Button();

    public PauseBar(PauseModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("pause-bar");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        button.setId("activity-pause");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.toggle());
        getChildren().addAll(state, button);
        model.pausedProperty().subscribe(this::show);
    }

    private void show(boolean paused) {
        String now = paused ? "paused" : "sending";
        state.setText(messages.get("activity." + now));
        state.setGraphic(Icons.of(paused ? Feather.PAUSE_CIRCLE : Feather.SEND));
        button.setText(messages.get(paused ? "activity.resume" : "activity.pause"));
        button.setGraphic(Icons.of(paused ? Feather.PLAY : Feather.PAUSE));
        pseudoClassStateChanged(Pseudo.CURRENT, paused);
    }

    void shown() {
        model.shown();
    }

    void hidden() {
        model.hidden();
    }

    /** For the palette. */
    Command command() {
        return Command.of(
                Feather.PAUSE_CIRCLE, messages.get("activity.pause-or-resume"), model::toggle);
    }
}
