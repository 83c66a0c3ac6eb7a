package studio.meridian.storage.table;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.StorageFailure;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How model values stand in columns. */
public final class Columns {
    private Columns() {}

    public static <T> Id<T> id(ResultSet row, String column) throws SQLException {
        return Id.ofBytes(row.getBytes(column));
    }

    public static <T> @Nullable Id<T> optionalId(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Id.ofBytes(bytes);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    public static @Nullable Instant optionalInstant(ResultSet row, String column)
            throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    public static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    public static byte @Nullable [] bytes(@Nullable Id<?> id) {
        return id == null ? null : id.toBytes();
    }

    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of(SafeJson.read(row.getString(column), column, String[].class));
    }

    public static Map<String, String> stringMap(ResultSet row, String column) throws SQLException {
        Map<?, ?> read = SafeJson.read(row.getString(column), column, Map.class);
        Map<String, String> map = new TreeMap<>();
        read.forEach((key, value) -> map.put(String.valueOf(key), String.valueOf(value)));
        return map;
    }

    /**
     * Refuses a text whose digest is not the stored one: SQLite does not notice flipped payload
     * bits.
     */
    public static void intact(String what, Id<?> id, String stored, String computed) {
        if (stored.equals(computed)) return;
        String detail = what + " " + id + " does not match its digest";
        throw new FailureException(new StorageFailure.Damaged(Path.of("workspace.db"), detail));
    }
}
