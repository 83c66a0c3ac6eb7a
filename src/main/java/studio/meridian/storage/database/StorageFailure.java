package studio.meridian.storage.database;

import studio.meridian.messages.Failure;

import java.nio.file.Path;
import java.util.Map;

/** What can go wrong with a workspace, as a person is told. */
public sealed interface StorageFailure extends Failure {
    /** There is no workspace in the folder. */
    record NoWorkspace(Path folder) implements StorageFailure {
        @Override
        public String key() {
            return "storage.no-workspace";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("folder", folder.toString());
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Another process has it open for writing. */
    record Locked(Path folder, String owner) implements StorageFailure {
        @Override
        public String key() {
            return "storage.locked";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("folder", folder.toString(), "owner", owner);
        }

        @Override
        public Kind kind() {
            return Kind.BUSY;
        }
    }

    /** A newer Meridian Studio made it; nothing was touched. */
    record NewerSchema(Path file, int found, int known) implements StorageFailure {
        @Override
        public String key() {
            return "storage.newer-schema";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file.toString(), "found", found, "known", known);
        }
    }

    /** The file is no workspace of ours. */
    record NotAWorkspace(Path file) implements StorageFailure {
        @Override
        public String key() {
            return "storage.not-a-workspace";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file.toString());
        }
    }

    /** A check of the stored bytes failed. */
    record Damaged(Path file, String detail) implements StorageFailure {
        @Override
        public String key() {
            return "storage.damaged";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file.toString(), "detail", detail);
        }
    }

    /** The file system refused. */
    record Refused(Path path, String detail) implements StorageFailure {
        @Override
        public String key() {
            return "storage.refused";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("path", path.toString(), "detail", detail);
        }
    }

    /** A backup did not come back equal and was thrown away. */
    record BackupUnsound(Path file, String detail) implements StorageFailure {
        @Override
        public String key() {
            return "storage.backup-unsound";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("file", file.toString(), "detail", detail);
        }
    }

    @Override
    default Kind kind() {
        return Kind.STORAGE;
    }
}
