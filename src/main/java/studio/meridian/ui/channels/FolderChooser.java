package studio.meridian.ui.channels;

import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;

/** Lets a person point at a folder; the dialog of the system, so tests bring their own. */
@FunctionalInterface
public interface FolderChooser {
    /** The folder, or null when none was chosen. */
    @Nullable File choose(String title, @Nullable Window over);

    /** The dialog of the system. */
    static FolderChooser ofSystem() {
        return (title, over) -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return chooser.showDialog(over);
        };
    }
}
