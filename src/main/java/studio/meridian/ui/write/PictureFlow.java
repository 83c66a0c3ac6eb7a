package studio.meridian.ui.write;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Notices;
import studio.meridian.ui.write.Pictures.Taken;
import studio.meridian.ui.write.edit.MarkdownEdits;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The way of a picture into the text: pasted, dropped or chosen, described, inserted. */
final class PictureFlow {
    private final Pictures pictures;
    private final Editor editor;
    private final PictureDialog dialog;
    private final Notices notices;
    private final Messages messages;

    PictureFlow(
            Pictures pictures, Editor editor, Dialogs dialogs, Notices notices, Messages messages) {
        this.pictures = pictures;
        this.editor = editor;
        this.dialog = new PictureDialog(dialogs, messages);
        this.notices = notices;
        this.messages = messages;
        editor.takePictures(this::paste, this::drop);
    }

    /** Lets a file be chosen. */
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("write.picture.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                messages.get("write.picture.kinds"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg",
                                "*.gif",
                                "*.webp",
                                "*.avif"));
        Window window = editor.getScene().getWindow();
        @Nullable File file = chooser.showOpenDialog(window);
        if (file != null) take(List.of(file));
    }

    private boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            take(clipboard.getFiles());
            return true;
        }
        if (!clipboard.hasImage()) return false;
        try {
            byte[] bytes = ClipboardPicture.png(clipboard.getImage());
            pictures.take(bytes, messages.get("write.picture.pasted") + ".png", this::taken);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture of the clipboard", e);
        }
        return true;
    }

    private void drop(DragEvent event) {
        take(event.getDragboard().getFiles());
    }

    private void take(List<File> files) {
        // The last is asked about first, so that the first stands on top and comes first.
        pictures.take(
                files.stream().map(File::toPath).toList(),
                taken -> taken.reversed().forEach(this::taken));
    }

    private void taken(Taken taken) {
        switch (taken) {
            case Taken.Kept kept ->
                    dialog.ask(
                            kept.media(),
                            markdown ->
                                    editor.change((text, _, end) ->
                                            MarkdownEdits.block(text, end, markdown)));
            case Taken.Refused refused ->
                    notices.tell(messages.get("write.picture.refused", "name", refused.name()));
        }
    }
}
