package studio.meridian.cli;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Plays the tour of the desktop; filled by app, since the command line knows no window. */
@FunctionalInterface
public interface Tour {
    /**
     * Plays it.
     *
     * @param folder where pictures, workspace and site go
     * @param tell told of each picture
     * @return how many pictures were taken
     */
    int play(Path folder, Consumer<String> tell);
}
