package studio.meridian.storage.database;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

import studio.meridian.messages.FailureException;

import java.nio.file.Path;

/** What SQLite says went wrong, as a person is told it. */
final class SqliteTrouble {
    private static final int PRIMARY = 0xff;

    private SqliteTrouble() {}

    /** The failure to tell; the exception itself when neither file nor disk are the cause. */
    static RuntimeException told(Path file, RuntimeException e) {
        FailureException failure = failure(file, e);
        return failure == null ? e : failure;
    }

    /** The failure to tell of an exception that always comes from the file or the disk. */
    static FailureException told(Path file, Exception e) {
        FailureException failure = failure(file, e);
        return failure == null ? refused(file, e, e) : failure;
    }

    private static @Nullable FailureException failure(Path file, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException answer) return failure(file, answer, e);
        }
        return null;
    }

    private static @Nullable FailureException failure(
            Path file, SQLiteException answer, Exception e) {
        return switch (answer.getResultCode().code & PRIMARY) {
            // SQLITE_CORRUPT, SQLITE_NOTADB
            case 11, 26 -> {
                String detail = String.valueOf(answer.getMessage());
                yield new FailureException(new StorageFailure.Damaged(file, detail), e);
            }
            // SQLITE_PERM, _BUSY, _READONLY, _IOERR, _FULL, _CANTOPEN
            case 3, 5, 8, 10, 13, 14 -> refused(file, answer, e);
            default -> null;
        };
    }

    private static FailureException refused(Path file, Exception said, Exception cause) {
        String detail = String.valueOf(said.getMessage());
        return new FailureException(new StorageFailure.Refused(file, detail), cause);
    }
}
