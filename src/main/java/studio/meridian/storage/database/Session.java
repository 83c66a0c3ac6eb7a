package studio.meridian.storage.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** One connection with Jdbi over it. For one thread at a time. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final Jdbi jdbi;

    Session(Connection connection) {
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
    }

    Connection connection() {
        return connection;
    }

    <T extends @Nullable Object> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection did not close", e);
        }
    }
}
