package studio.meridian.ui.channels;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.overlay.CardScroll;
import studio.meridian.ui.overlay.Layers;

import java.io.File;

/** The card on which a Site channel is filled in. */
final class ChannelForm extends VBox {
    private final Messages messages;
    private final @Nullable Id<Channel> id;
    private final TextField name;
    private final TextField folder;
    private final TextField baseUrl;
    private final TextField title;
    private final TextField description;
    private final Label problem = new Label();

    ChannelForm(ChannelDraft draft, FolderChooser folders, Messages messages) {
        this.messages = messages;
        this.id = draft.id();
        getStyleClass().add("dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        name = field("name", draft.name());
        folder = field("folder", draft.folder());
        baseUrl = field("base-url", draft.baseUrl());
        title = field("title", draft.title());
        description = field("description", draft.description());
        Button choose =
                new Button(messages.get("channels.choose-folder"), Icons.of(Feather.FOLDER));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> choose(folders));
        HBox place = new HBox(folder, choose);
        HBox.setHgrow(folder, Priority.ALWAYS);
        place.getStyleClass().add("channel-folder");
        problem.setWrapText(true);
        problem.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        problem.getStyleClass().addAll("meaning-problem", "channel-problem");
        problem.setId("channel-problem");
        VBox fields =
                new VBox(
                        row("name", name, name),
                        row("folder", folder, place),
                        row("base-url", baseUrl, baseUrl),
                        row("title", title, title),
                        row("description", description, description));
        fields.getStyleClass().add("channel-fields");
        getChildren().addAll(new CardScroll(fields), problem);
        show(null);
    }

    private TextField field(String what, String value) {
        TextField field = new TextField(value);
        field.setId("channel-" + what);
        field.setAccessibleText(messages.get("channels.field." + what));
        return field;
    }

    private VBox row(String what, TextField field, Region shown) {
        Label label = new Label(messages.get("channels.field." + what));
        label.setLabelFor(field);
        label.getStyleClass().add("field-name");
        Label hint = new Label(messages.get("channels.hint." + what));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "quiet");
        VBox row = new VBox(label, shown, hint);
        row.getStyleClass().add("field");
        return row;
    }

    private void choose(FolderChooser folders) {
        var window = getScene() == null ? null : getScene().getWindow();
        File chosen = folders.choose(messages.get("channels.choose-folder"), window);
        if (chosen != null) folder.setText(chosen.getAbsolutePath());
    }

    /** Adds its heading and buttons. */
    void finish(String heading, Button leave, Button save) {
        Label label = new Label(heading);
        label.getStyleClass().add("dialog-title");
        setAccessibleText(heading);
        HBox buttons = new HBox(leave, save);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addFirst(label);
        getChildren().add(buttons);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.ENTER || event.getTarget() instanceof Button)
                        return;
                    event.consume();
                    save.fire();
                });
    }

    void open(Layers layers) {
        layers.open(this, Pos.CENTER, name, layers::close);
    }

    /** What is typed now. */
    ChannelDraft draft() {
        return new ChannelDraft(
                id,
                name.getText(),
                folder.getText(),
                baseUrl.getText(),
                title.getText(),
                description.getText());
    }

    /** Says what is wrong and puts the keyboard there, or says nothing. */
    void show(ChannelDraft.@Nullable Problem found) {
        problem.setVisible(found != null);
        problem.setManaged(found != null);
        if (found == null) return;
        problem.setText(messages.get(found.key()));
        switch (found.field()) {
            case NAME -> name.requestFocus();
            case FOLDER -> folder.requestFocus();
            case BASE_URL -> baseUrl.requestFocus();
        }
    }
}
