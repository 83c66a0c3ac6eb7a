package studio.meridian.bench;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain JDBC on a connection set up as the product's, with nothing around it. */
final class RawQueries implements AutoCloseable {
    private final Connection connection;

    RawQueries(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
    }

    /** All rows as arrays, every column read as the driver gives it. */
    List<Object[]> rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) row[i] = result.getObject(i + 1);
                rows.add(row);
            }
            return rows;
        }
    }

    /** The numbers in the first column. */
    long[] numbers(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            long[] all = new long[64];
            int count = 0;
            while (result.next()) {
                if (count == all.length) all = java.util.Arrays.copyOf(all, count * 2);
                all[count++] = result.getLong(1);
            }
            return java.util.Arrays.copyOf(all, count);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
