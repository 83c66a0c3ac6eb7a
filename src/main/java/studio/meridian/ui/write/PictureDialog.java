package studio.meridian.ui.write;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import studio.meridian.messages.Messages;
import studio.meridian.model.Media;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;

import java.util.List;
import java.util.function.Consumer;

/** Asks what is to be seen on a picture, and gives the Markdown for it. */
final class PictureDialog {
    private final Dialogs dialogs;
    private final Messages messages;

    PictureDialog(Dialogs dialogs, Messages messages) {
        this.dialogs = dialogs;
        this.messages = messages;
    }

    void ask(Media media, Consumer<String> insert) {
        TextField alt = new TextField(media.defaultAlt());
        alt.setId("picture-alt");
        alt.setPromptText(messages.get("write.picture.prompt"));
        alt.setAccessibleText(messages.get("write.picture.alt"));
        Label name = new Label(media.fileName());
        name.getStyleClass().addAll("quiet", "small");
        VBox form = new VBox(alt, name);
        form.getStyleClass().add("dialog-form");
        dialogs.ask(
                messages.get("write.picture.title"),
                messages.get("write.picture.text"),
                form,
                List.of(
                        Choice.plain(messages.get("write.cancel"), () -> {}),
                        Choice.main(
                                messages.get("write.picture.insert"),
                                () -> insert.accept(markdown(media, alt.getText())))));
        alt.requestFocus();
    }

    static String markdown(Media media, String alt) {
        String safe = alt.strip().replaceAll("\\s+", " ").replaceAll("([\\\\\\[\\]])", "\\\\$1");
        return "![" + safe + "](" + media.reference() + ")";
    }
}
