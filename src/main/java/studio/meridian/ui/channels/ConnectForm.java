package studio.meridian.ui.channels;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.sync.account.Connections.Offer;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.overlay.CardScroll;
import studio.meridian.ui.overlay.Layers;

/** The card on which a channel is connected, signed in again or edited: what its platform asks. */
final class ConnectForm extends VBox {
    private final Task task;
    private final Messages messages;
    private final PlatformWords words;
    private final ConnectFields fields;
    private final CardScroll scroll;
    private final Label problem = new Label();
    private final HBox progress = new HBox();
    private final HBox buttons = new HBox();
    private final Button leave = new Button();
    private final Button save = new Button();

    /** What the form is for. */
    enum Purpose {
        NEW,
        AGAIN,
        EDIT;

        boolean hasName() {
            return this != AGAIN;
        }

        boolean shows(Field field, boolean hasSecret) {
            return switch (this) {
                case NEW -> true;
                case AGAIN -> field.kind().isSignIn();
                case EDIT -> !hasSecret || !field.kind().isSignIn();
            };
        }
    }

    /**
     * What is to be done.
     *
     * @param channel the channel it is about, or null for a new one
     * @param name what it is called at first
     */
    record Task(Purpose purpose, Offer offer, @Nullable Channel channel, String name) {}

    /** What lies outside of the window. */
    record Outside(FolderChooser folders, Browser browser) {}

    ConnectForm(Task task, Outside outside, Messages messages) {
        this.task = task;
        this.messages = messages;
        this.words = new PlatformWords(messages);
        this.fields = new ConnectFields(task, outside, this::show, messages);
        this.scroll = new CardScroll(fields);
        getStyleClass().add("dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        problem.setId("channel-problem");
        problem.setWrapText(true);
        problem.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        problem.getStyleClass().addAll("meaning-problem", "channel-problem");
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("channel-turning");
        Label asked =
                new Label(messages.get("channels.asking", "platform", words.name(task.offer)));
        asked.setWrapText(true);
        progress.getChildren().addAll(turning, asked);
        progress.getStyleClass().add("channel-progress");
        buttons.getStyleClass().add("dialog-buttons");
        Label heading = new Label(heading());
        heading.setWrapText(true);
        heading.getStyleClass().add("dialog-title");
        setAccessibleText(heading.getText());
        getChildren().addAll(heading, scroll, progress, buttons);
        busy(false, false);
    }

    private String heading() {
        Channel channel = task.channel;
        return switch (task.purpose) {
            case NEW -> messages.get("channels.connect", "platform", words.name(task.offer));
            case AGAIN ->
                    messages.get(
                            "channels.sign-in-title",
                            "name",
                            channel == null ? task.name : channel.name());
            case EDIT ->
                    messages.get(
                            "channels.edit-title",
                            "name",
                            channel == null ? task.name : channel.name());
        };
    }

    /**
     * Opens it.
     *
     * @param back goes back to the choice of a platform, or null when there was none
     * @param send tries what was typed
     * @param left what Escape and the button beside it do
     */
    void open(Layers layers, @Nullable Runnable back, Runnable send, Runnable left) {
        if (back != null) {
            Button other = new Button(messages.get("channels.back"));
            other.setId("channel-back");
            other.setOnAction(_ -> back.run());
            buttons.getChildren().add(other);
        }
        leave.setId("channel-leave");
        leave.setOnAction(_ -> left.run());
        save.setId("channel-save");
        save.getStyleClass().add("accent");
        save.setText(messages.get(verb()));
        save.setOnAction(_ -> send.run());
        buttons.getChildren().addAll(leave, save);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() != KeyCode.ENTER || isElsewhere(event)) return;
                    event.consume();
                    save.fire();
                });
        layers.open(this, Pos.CENTER, fields.firstEmpty(), left);
    }

    private static boolean isElsewhere(KeyEvent event) {
        return event.getTarget() instanceof Button || event.getTarget() instanceof Hyperlink;
    }

    private String verb() {
        return switch (task.purpose) {
            case NEW -> "channels.do-connect";
            case AGAIN -> "channels.sign-in";
            case EDIT -> "channels.save";
        };
    }

    /**
     * Shows that the platform is asked, or that the person has the word again.
     *
     * @param held whether it cannot be called off any more
     */
    void busy(boolean busy, boolean held) {
        boolean here = isFocusWithin();
        boolean isNew = task.purpose == Purpose.NEW;
        progress.setVisible(busy);
        progress.setManaged(busy);
        leave.setText(messages.get(busy || isNew ? "channels.cancel" : "channels.leave"));
        if (busy && here) leave.requestFocus();
        scroll.setDisable(busy);
        for (Node button : buttons.getChildren()) {
            button.setDisable(button.equals(leave) ? held : busy);
        }
    }

    /** What is asked for. */
    ConnectFields fields() {
        return fields;
    }

    /** Says what is wrong beside the field concerned and puts the keyboard there. */
    void show(@Nullable FieldProblem found) {
        if (problem.getParent() instanceof Pane pane) pane.getChildren().remove(problem);
        if (found == null) return;
        problem.setText(found.words());
        VBox row = fields.row(found.field());
        Node input = found.field() == null ? null : fields.input(found.field());
        if (row == null || input == null) {
            getChildren().add(getChildren().indexOf(progress), problem);
            save.requestFocus();
            return;
        }
        row.getChildren().add(problem);
        input.setAccessibleHelp(found.words());
        input.requestFocus();
        bringIntoSight(row);
    }

    private void bringIntoSight(VBox row) {
        applyCss();
        layout();
        Bounds place = row.getBoundsInParent();
        double beyond = fields.getHeight() - scroll.getViewportBounds().getHeight();
        if (beyond > 0) scroll.setVvalue(Math.clamp(place.getMinY() / beyond, 0, 1));
    }
}
