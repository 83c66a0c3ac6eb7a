package studio.meridian.storage.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** What stands in every table of a workspace, so that two moments can be compared. */
public final class TableDump {
    private TableDump() {}

    /** A digest by table, read beside whoever has the workspace open. */
    public static Map<String, String> of(Path workspace) {
        String address = "jdbc:sqlite:" + workspace.resolve("workspace.db");
        try (Connection connection = DriverManager.getConnection(address)) {
            return TableDigests.of(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
