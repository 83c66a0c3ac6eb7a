package studio.meridian;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs of the machine that some tests need; where one is missing the test skips visibly. */
public final class Programs {
    private Programs() {}

    /** The first of these that is on the {@code PATH}; ends the test where there is none. */
    public static Path find(List<String> names) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator)) {
            for (String name : names) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) return file;
            }
        }
        return SharedData.missing("none of " + names + " is on the PATH");
    }
}
