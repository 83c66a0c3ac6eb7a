package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Changes;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.Columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Channels of the workspace. */
public final class ChannelStore {
    private final Database database;
    private final Writing writing;

    public ChannelStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /** Adds a channel, or gives back the one of that name unchanged. */
    public Channel add(String platform, String name, boolean active, Map<String, String> settings) {
        return database.write((handle, changes) -> {
            Channel there = find(handle, name);
            if (there != null) return there;
            Channel channel = new Channel(writing.ids().next(), platform, name, active, settings);
            insert(handle, changes, channel);
            return channel;
        });
    }

    /** A channel that is not kept yet, so that its account can be tried first. */
    public Channel draft(String platform, String name, Map<String, String> settings) {
        return new Channel(writing.ids().next(), platform, name, true, settings);
    }

    /**
     * Adds a channel together with what lets us in.
     *
     * @param sealed secrets by name, see {@link CredentialStore}
     * @throws FailureException {@link RecordFailure.ChannelExists} when one has its name
     */
    public void add(Channel channel, Map<String, byte[]> sealed) {
        database.writeOnly((handle, changes) -> {
            if (find(handle, channel.name()) != null) {
                throw new FailureException(new RecordFailure.ChannelExists(channel.name()));
            }
            insert(handle, changes, channel);
            CredentialStore.put(handle, channel.id(), sealed, writing.now());
        });
    }

    /** Overwrites a channel and all that lets us in. */
    public void save(Channel channel, Map<String, byte[]> sealed) {
        database.writeOnly((handle, changes) -> {
            update(handle, changes, channel);
            CredentialStore.forget(handle, channel.id());
            CredentialStore.put(handle, channel.id(), sealed, writing.now());
        });
    }

    private static void insert(Handle handle, Changes changes, Channel channel) {
        handle.createUpdate(
                        """
                        INSERT INTO channel (id, platform, name, active, settings)
                        VALUES (:id, :platform, :name, :active, :settings)\
                        """)
                .bind("id", channel.id().toBytes())
                .bind("platform", channel.platform())
                .bind("name", channel.name())
                .bind("active", channel.active() ? 1 : 0)
                .bind("settings", SafeJson.write(channel.settings()))
                .execute();
        changes.add(Change.What.CHANNEL, channel.id().value());
    }

    /** Overwrites name, activity and settings. */
    public void save(Channel channel) {
        database.writeOnly((handle, changes) -> update(handle, changes, channel));
    }

    private static void update(Handle handle, Changes changes, Channel channel) {
        handle.createUpdate(
                        """
                        UPDATE channel SET name = :name, active = :active, settings = :settings
                        WHERE id = :id\
                        """)
                .bind("name", channel.name())
                .bind("active", channel.active() ? 1 : 0)
                .bind("settings", SafeJson.write(channel.settings()))
                .bind("id", channel.id().toBytes())
                .execute();
        changes.add(Change.What.CHANNEL, channel.id().value());
    }

    /**
     * How much a channel is used.
     *
     * @param published deliveries whose content it shows or showed
     * @param waiting deliveries still to come
     * @param all deliveries of any kind, also those called off
     */
    public record Usage(long published, long waiting, long all) {
        public static final Usage NONE = new Usage(0, 0, 0);
    }

    /** The usage of every channel that has deliveries. */
    public Map<Id<Channel>, Usage> usage() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT channel.id AS id, count(*) AS total,
                                  sum(delivery.state = 'CONFIRMED' AND delivery.kind <> 'DELETE') AS published,
                                  sum(delivery.state NOT IN ('CONFIRMED', 'CANCELLED', 'EXPIRED')) AS waiting
                                FROM delivery JOIN channel ON channel.pk = delivery.channel
                                GROUP BY channel.pk\
                                """)
                        .reduceRows(
                                new HashMap<>(),
                                (all, row) -> {
                                    byte[] id = row.getColumn("id", byte[].class);
                                    all.put(
                                            Id.<Channel>ofBytes(id),
                                            new Usage(
                                                    row.getColumn("published", Long.class),
                                                    row.getColumn("waiting", Long.class),
                                                    row.getColumn("total", Long.class)));
                                    return all;
                                }));
    }

    /**
     * Takes a channel away that was never used.
     *
     * @throws FailureException {@link RecordFailure.ChannelInUse} when it has deliveries
     */
    public void remove(Id<Channel> id) {
        database.writeOnly((handle, changes) -> {
            int removed =
                    handle.createUpdate(
                                    """
                                    DELETE FROM channel WHERE id = :id AND NOT EXISTS
                                      (SELECT 1 FROM delivery WHERE delivery.channel = channel.pk)\
                                    """)
                            .bind("id", id.toBytes())
                            .execute();
            if (removed == 0) throw new FailureException(new RecordFailure.ChannelInUse());
            changes.add(Change.What.CHANNEL, id.value());
        });
    }

    /** All channels, by name. */
    public List<Channel> all() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM channel ORDER BY name")
                        .map((row, _) -> channel(row))
                        .list());
    }

    /** The channel, or null when there is none. */
    public @Nullable Channel find(Id<Channel> id) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM channel WHERE id = :id")
                        .bind("id", id.toBytes())
                        .map((row, _) -> channel(row))
                        .findOne()
                        .orElse(null));
    }

    /**
     * The channel of that name.
     *
     * @throws FailureException {@link RecordFailure.NoChannel}
     */
    public Channel named(String name) {
        Channel channel = database.read(handle -> find(handle, name));
        if (channel == null) throw new FailureException(new RecordFailure.NoChannel(name));
        return channel;
    }

    private static @Nullable Channel find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM channel WHERE name = :name")
                .bind("name", name)
                .map((row, _) -> channel(row))
                .findOne()
                .orElse(null);
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                Columns.id(row, "id"),
                row.getString("platform"),
                row.getString("name"),
                row.getInt("active") == 1,
                Columns.stringMap(row, "settings"));
    }
}
