package studio.meridian.ui.write;

import javafx.scene.input.Clipboard;

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
    private final PictureChooser chooser;
    private final Editor editor;
    private final PictureDialog dialog;
    private final Notices notices;
    private final Messages messages;

    PictureFlow(
            Pictures pictures,
            PictureChooser chooser,
            Editor editor,
            Dialogs dialogs,
            Notices notices,
            Messages messages) {
        this.pictures = pictures;
        this.chooser = chooser;
        this.editor = editor;
        this.dialog = new PictureDialog(dialogs, messages);
        this.notices = notices;
        this.messages = messages;
        editor.takePictures(this::paste, event -> take(event.getDragboard().getFiles()));
    }

    /** Lets files be chosen. */
    void choose() {
        take(chooser.choose(editor.getScene().getWindow()));
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

    /** Takes files that were chosen, pasted or dropped. */
    void take(List<File> files) {
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
