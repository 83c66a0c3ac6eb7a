package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lets us into channels, sealed before it comes here. It goes with its channel, and is on the
 * disk when a method returns.
 */
public final class CredentialStore {
    private final Database database;
    private final Writing writing;

    public CredentialStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /** What is kept of that name for a channel, or null. */
    public byte @Nullable [] sealed(Id<Channel> channel, String name) {
        return database.<byte @Nullable []>read(handle ->
                handle.createQuery(
                                """
                                SELECT sealed FROM credential
                                WHERE channel = (SELECT pk FROM channel WHERE id = :id) AND name = :name\
                                """)
                        .bind("id", channel.toBytes())
                        .bind("name", name)
                        .mapTo(byte[].class)
                        .findOne()
                        .orElse(null));
    }

    /** The names of what is kept for a channel. */
    public List<String> names(Id<Channel> channel) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT name FROM credential
                                WHERE channel = (SELECT pk FROM channel WHERE id = :id) ORDER BY name\
                                """)
                        .bind("id", channel.toBytes())
                        .mapTo(String.class)
                        .list());
    }

    /**
     * Keeps something in place of what had that name.
     *
     * @throws FailureException {@link RecordFailure.NoChannel} when the channel is gone
     */
    public void keep(Id<Channel> channel, String name, byte[] sealed) {
        database.writeOnly(
                (handle, _) -> put(handle, channel, Map.of(name, sealed), writing.now()));
    }

    /** The channels something is kept for. */
    public Set<Id<Channel>> channels() {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                SELECT DISTINCT channel.id FROM credential
                                JOIN channel ON channel.pk = credential.channel\
                                """)
                        .mapTo(byte[].class)
                        .list()
                        .stream()
                        .collect(
                                HashSet::new,
                                (all, id) -> all.add(Id.<Channel>ofBytes(id)),
                                Set::addAll));
    }

    /** Forgets all that is kept. */
    public void clear() {
        database.writeOnly((handle, _) -> handle.createUpdate("DELETE FROM credential").execute());
    }

    static void put(Handle handle, Id<Channel> channel, Map<String, byte[]> sealed, Instant now) {
        sealed.forEach((name, box) -> {
            int kept =
                    handle.createUpdate(
                                    """
                                    INSERT INTO credential (channel, name, sealed, changed_at)
                                    SELECT pk, :name, :sealed, :now FROM channel WHERE id = :id
                                    ON CONFLICT (channel, name) DO UPDATE SET
                                      sealed = excluded.sealed, changed_at = excluded.changed_at\
                                    """)
                            .bind("name", name)
                            .bind("sealed", box)
                            .bind("now", now.toEpochMilli())
                            .bind("id", channel.toBytes())
                            .execute();
            if (kept == 0) {
                throw new FailureException(new RecordFailure.NoChannel(channel.toString()));
            }
        });
    }

    static void forget(Handle handle, Id<Channel> channel) {
        handle.createUpdate(
                        "DELETE FROM credential WHERE channel = (SELECT pk FROM channel WHERE id = :id)")
                .bind("id", channel.toBytes())
                .execute();
    }
}
