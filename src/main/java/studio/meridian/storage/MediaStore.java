package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Media;
import studio.meridian.model.Sha256;
import studio.meridian.safe.AtomicFiles;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.StorageFailure;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.Columns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Pictures and files. The bytes lie in {@code media/} under their digest and are written before the
 * row; a file without a row is harmless.
 */
public final class MediaStore {
    private final Database database;
    private final Writing writing;

    public MediaStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /**
     * What is known of a file before it is kept.
     *
     * @param width pixels, 0 when it is no picture
     */
    public record Description(
            String fileName, String mediaType, int width, int height, String defaultAlt) {}

    /**
     * Keeps bytes; the same bytes again give the first row, under its first name, and mend a file
     * that was damaged since.
     */
    public Media add(byte[] bytes, Description description) {
        String sha = Sha256.of(bytes);
        Path file = file(sha);
        try {
            if (!holds(file, bytes)) AtomicFiles.write(file, bytes, AtomicFiles.Access.OWNER_ONLY);
        } catch (IOException e) {
            throw refused(file, e);
        }
        return database.write((handle, changes) -> {
            Media there = find(handle, sha);
            if (there != null) return there;
            Media media =
                    new Media(
                            sha,
                            description.fileName(),
                            description.mediaType(),
                            bytes.length,
                            description.width(),
                            description.height(),
                            description.defaultAlt(),
                            writing.now());
            insert(handle, media);
            changes.add(
                    Change.What.MEDIA,
                    UUID.nameUUIDFromBytes(sha.getBytes(StandardCharsets.US_ASCII)));
            return media;
        });
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.exists(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** What is known of it, or null when the workspace has no such file. */
    public @Nullable Media find(String sha) {
        return database.read(handle -> find(handle, sha));
    }

    /** All media, newest first. */
    public List<Media> all() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM media ORDER BY pk DESC")
                        .map((row, _) -> media(row))
                        .list());
    }

    /** Where the bytes lie. */
    public Path file(String sha) {
        return database.folder().media().resolve(sha);
    }

    /**
     * The bytes, proven to be the ones that were kept.
     *
     * @throws FailureException {@link StorageFailure.Damaged} or {@link StorageFailure.Refused}
     */
    public byte[] bytes(String sha) {
        Path file = file(sha);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Sha256.of(bytes).equals(sha)) return bytes;
            throw new FailureException(
                    new StorageFailure.Damaged(file, "the bytes do not match the name"));
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static FailureException refused(Path file, IOException e) {
        return new FailureException(
                new StorageFailure.Refused(file, String.valueOf(e.getMessage())), e);
    }

    private static void insert(Handle handle, Media media) {
        handle.createUpdate(
                        """
                        INSERT INTO media (sha256, file_name, media_type, bytes, width, height, default_alt,
                          added_at)
                        VALUES (:sha, :name, :type, :bytes, :width, :height, :alt, :added)\
                        """)
                .bind("sha", media.sha256())
                .bind("name", media.fileName())
                .bind("type", media.mediaType())
                .bind("bytes", media.bytes())
                .bind("width", media.width())
                .bind("height", media.height())
                .bind("alt", media.defaultAlt())
                .bind("added", media.addedAt().toEpochMilli())
                .execute();
    }

    private static @Nullable Media find(Handle handle, String sha) {
        return handle.createQuery("SELECT * FROM media WHERE sha256 = :sha")
                .bind("sha", sha)
                .map((row, _) -> media(row))
                .findOne()
                .orElse(null);
    }

    private static Media media(ResultSet row) throws SQLException {
        return new Media(
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("default_alt"),
                Columns.instant(row, "added_at"));
    }
}
