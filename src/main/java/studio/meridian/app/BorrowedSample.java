package studio.meridian.app;

import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Workspaces;
import studio.meridian.export.Watch;
import studio.meridian.messages.FailureException;
import studio.meridian.storage.database.StorageFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The sample posts in a workspace of their own, in a temporary folder that goes afterwards. */
final class BorrowedSample implements Workspaces.Borrowed {
    private final Path folder;
    private final OpenWorkspace workspace;

    BorrowedSample(Workspaces workspaces) {
        this.folder = temporary();
        this.workspace = workspaces.create(folder.resolve("sample"));
        workspace.sample().fill(folder.resolve("site"), Watch.NONE);
    }

    @Override
    public OpenWorkspace workspace() {
        return workspace;
    }

    @Override
    public void close() {
        workspace.close();
        try {
            List<Path> all;
            try (var paths = Files.walk(folder)) {
                all = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) Files.delete(path);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("meridian-sample-");
        } catch (IOException e) {
            throw refused(Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static FailureException refused(Path at, IOException e) {
        String detail = String.valueOf(e.getMessage());
        return new FailureException(new StorageFailure.Refused(at, detail), e);
    }
}
