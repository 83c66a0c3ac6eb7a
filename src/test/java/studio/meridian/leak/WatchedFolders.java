package studio.meridian.leak;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the folders of {@code @TempDir} and tells {@link LeakWatch} of them. */
public final class WatchedFolders implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        Path folder = Files.createTempDirectory("junit-");
        LeakWatch.WATCH.folder(folder);
        return folder;
    }
}
