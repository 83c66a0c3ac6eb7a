package studio.meridian.storage.database;

import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Copies of the database that are known to come back: each is restored to a scratch file, checked
 * and compared row by row with the original before it gets its name.
 */
final class Backup {
    private Backup() {}

    /** Takes a copy while nobody writes; returns the finished file. */
    static Path take(Connection source, WorkspaceFolder folder, String name)
            throws SQLException, IOException {
        OwnerOnly.folder(folder.backups());
        Path unproven = folder.backups().resolve(name + ".unproven");
        Path scratch = folder.backups().resolve(name + ".scratch");
        Path done = folder.backups().resolve(name + ".db");
        try {
            Files.deleteIfExists(unproven);
            OwnerOnly.file(unproven);
            copy(source, unproven);
            Files.copy(unproven, scratch, StandardCopyOption.REPLACE_EXISTING);
            compare(source, scratch, done);
            Files.move(unproven, done, StandardCopyOption.ATOMIC_MOVE);
            return done;
        } finally {
            Files.deleteIfExists(unproven);
            Files.deleteIfExists(scratch);
        }
    }

    /** Whether any copy was ever taken and still lies there. */
    static boolean isThere(WorkspaceFolder folder) throws IOException {
        if (!Files.isDirectory(folder.backups())) return false;
        try (var copies = Files.newDirectoryStream(folder.backups(), "*.db")) {
            return copies.iterator().hasNext();
        }
    }

    private static void copy(Connection source, Path target) throws SQLException {
        try (PreparedStatement vacuum = source.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
        }
    }

    private static void compare(Connection source, Path restored, Path named) throws SQLException {
        try (Connection copy = ConnectionSettings.readOnly(restored);
                Statement statement = copy.createStatement()) {
            String answer = ConnectionSettings.pragma(statement, "integrity_check");
            if (!answer.equals("ok")) throw unsound(named, answer);
            if (!TableDigests.of(source).equals(TableDigests.of(copy))) {
                throw unsound(named, "the rows differ");
            }
        }
    }

    private static FailureException unsound(Path named, String detail) {
        return new FailureException(new StorageFailure.BackupUnsound(named, detail));
    }
}
