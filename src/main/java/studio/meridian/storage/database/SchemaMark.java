package studio.meridian.storage.database;

import studio.meridian.messages.FailureException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The numbers by which a database file says whose it is and how new its schema is.
 *
 * @param application SQLite's {@code application_id}
 * @param version SQLite's {@code user_version}
 * @param cookie SQLite's {@code schema_version}, 0 as long as there never was a table
 */
record SchemaMark(int application, int version, int cookie) {
    /** What SQLite writes before the first table. */
    private static final SchemaMark NOTHING = new SchemaMark(0, 0, 0);

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    // Offsets in the header of the file, from the SQLite file format.
    private static final int HEADER_BYTES = 100;
    private static final int SCHEMA_COOKIE = 40;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    /**
     * Refuses a file that cannot be opened, and touches nothing on the way.
     *
     * @return the schema found, 0 for an empty file and for one whose making was interrupted
     */
    static int inspect(Path file) throws IOException, SQLException {
        if (Files.size(file) == 0) return 0;
        SchemaMark mark = ofHeader(file);
        // A log that was not folded in yet may hold a newer header; only SQLite can read it.
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log) && Files.size(log) > 0) mark = asked(file);
        if (mark.equals(NOTHING)) return 0;
        if (mark.application != ConnectionSettings.APPLICATION_ID) {
            throw new FailureException(new StorageFailure.NotAWorkspace(file));
        }
        if (mark.version > Migrations.NEWEST) {
            throw new FailureException(
                    new StorageFailure.NewerSchema(file, mark.version, Migrations.NEWEST));
        }
        return mark.version;
    }

    private static SchemaMark ofHeader(Path file) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER_BYTES);
        }
        ByteBuffer bytes = ByteBuffer.wrap(header);
        if (header.length < HEADER_BYTES
                || !ByteBuffer.wrap(MAGIC).equals(bytes.slice(0, MAGIC.length))) {
            throw new FailureException(new StorageFailure.NotAWorkspace(file));
        }
        return new SchemaMark(
                bytes.getInt(APPLICATION_ID),
                bytes.getInt(USER_VERSION),
                bytes.getInt(SCHEMA_COOKIE));
    }

    private static SchemaMark asked(Path file) throws SQLException {
        try (Connection connection = ConnectionSettings.readOnly(file);
                Statement statement = connection.createStatement()) {
            return new SchemaMark(
                    Integer.parseInt(ConnectionSettings.pragma(statement, "application_id")),
                    Integer.parseInt(ConnectionSettings.pragma(statement, "user_version")),
                    Integer.parseInt(ConnectionSettings.pragma(statement, "schema_version")));
        }
    }
}
