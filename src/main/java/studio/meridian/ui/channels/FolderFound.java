package studio.meridian.ui.channels;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What is found when the folder of a site is looked at, before anything is written to it. */
public enum FolderFound {
    /** It is there and can be written to. */
    READY,
    /** It is not there and can be made. */
    WILL_BE_MADE,
    /** There is something else of that name. */
    NO_FOLDER,
    /** It may not be written to, or not be made. */
    LOCKED;

    /** Looks, and changes nothing. */
    static FolderFound of(String folder) {
        try {
            Path path = Path.of(folder.strip());
            if (!path.isAbsolute()) return NO_FOLDER;
            if (Files.isDirectory(path)) return Files.isWritable(path) ? READY : LOCKED;
            return Files.exists(path) ? NO_FOLDER : above(path.getParent());
        } catch (InvalidPathException _) {
            return NO_FOLDER;
        }
    }

    private static FolderFound above(@org.jspecify.annotations.Nullable Path parent) {
        Path path = parent;
        while (path != null && !Files.exists(path)) path = path.getParent();
        if (path == null || !Files.isDirectory(path)) return NO_FOLDER;
        return Files.isWritable(path) ? WILL_BE_MADE : LOCKED;
    }
}
