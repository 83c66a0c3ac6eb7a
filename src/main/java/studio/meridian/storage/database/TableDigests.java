package studio.meridian.storage.database;

import studio.meridian.model.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A SHA-256 over all rows of each table, for telling whether two databases hold the same. */
final class TableDigests {
    private TableDigests() {}

    /** Digest by table name, the schema itself among them. */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) digests.put(table, digest(statement, table));
        }
        return digests;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        // Virtual tables keep their rows in shadow tables, which are listed like others.
        String sql =
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                        + " ORDER BY name";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static String digest(Statement statement, String table) throws SQLException {
        MessageDigest digest = Sha256.digest();
        String quoted = '"' + table.replace("\"", "\"\"") + '"';
        try (ResultSet rows =
                statement.executeQuery("SELECT * FROM " + quoted + " ORDER BY 1, 2")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) add(digest, rows, column);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, ResultSet rows, int column) throws SQLException {
        byte[] value = rows.getBytes(column);
        byte[] bytes = value == null ? new byte[0] : value;
        String head = (value == null ? "n" : "v") + bytes.length + ":";
        digest.update(head.getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
