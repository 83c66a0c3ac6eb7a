package studio.meridian.ui.write;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;

import java.io.File;
import java.util.List;

/** Lets a person point at pictures; the dialog of the system, so tests bring their own. */
@FunctionalInterface
interface PictureChooser {
    /** The files, none when it was left. */
    List<File> choose(@Nullable Window over);

    /** The dialog of the system. */
    static PictureChooser ofSystem(Messages messages) {
        return over -> {
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
            @Nullable List<File> chosen = chooser.showOpenMultipleDialog(over);
            return chosen == null ? List.of() : chosen;
        };
    }
}
