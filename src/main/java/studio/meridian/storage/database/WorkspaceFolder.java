package studio.meridian.storage.database;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in a workspace.
 *
 * @param root the folder itself, absolute
 */
public record WorkspaceFolder(Path root) {
    public WorkspaceFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The database. */
    public Path database() {
        return root.resolve("workspace.db");
    }

    /** Pictures and files, named by their SHA-256. */
    public Path media() {
        return root.resolve("media");
    }

    /** Verified copies of the database. */
    public Path backups() {
        return root.resolve("backups");
    }

    /** Whether a workspace lies here. */
    public boolean exists() {
        return Files.isRegularFile(database());
    }

    /** The folder's own name, shown as the name of the workspace. */
    public String name() {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
