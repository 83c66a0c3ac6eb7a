package studio.meridian;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files outside the repository that some tests read: {@code MERIDIAN_SHARED}, else {@code
 * ../shared}. Where they are missing a test skips visibly, or fails under {@code
 * -Dmeridian.real=required}.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder below the shared folder; ends the test where there is none. */
    public static Path path(String relative) {
        String root = System.getenv("MERIDIAN_SHARED");
        Path path = Path.of(root == null ? "../shared" : root).resolve(relative);
        if (Files.exists(path)) return path;
        return missing(path.toAbsolutePath().normalize().toString());
    }

    /** Ends the test because something real is not here; a failure where it has to be. */
    public static <T> T missing(String what) {
        String missing = "missing: " + what;
        if ("required".equals(System.getProperty("meridian.real"))) return fail(missing);
        return abort(missing);
    }

    /** All files below a shared folder whose name ends so, sorted. */
    public static List<Path> files(String relative, String ending) {
        try (var files = Files.walk(path(relative))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
