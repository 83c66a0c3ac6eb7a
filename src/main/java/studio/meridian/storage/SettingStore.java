package studio.meridian.storage;

import org.jdbi.v3.core.Handle;

import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Database;

import java.util.UUID;

/** Settings that belong to the workspace and travel with it, as text under a name. */
public final class SettingStore {
    /** Whose name stands under what is written in the workspace. */
    public static final String AUTHOR = "author";

    /** What the workspace is called; its folder's name where it is not set. */
    public static final String NAME = "name";

    private static final String PAUSED = "outbox.paused";
    private static final String COUNTING = "counts.by-itself";
    private static final String YES = "yes";
    private static final String NO = "no";

    private static final UUID ALL = new UUID(0, 0);

    private final Database database;

    public SettingStore(Database database) {
        this.database = database;
    }

    /** The value, or the default when it was never set. */
    public String get(String key, String otherwise) {
        return database.read(handle -> get(handle, key, otherwise));
    }

    /** Whether nothing is sent for now, whatever falls due; the outbox reads it, too. */
    public boolean isPaused() {
        return get(PAUSED, "").equals(YES);
    }

    /** Holds everything back from now on, or lets it go again. */
    public void pause(boolean paused) {
        put(PAUSED, paused ? YES : "");
    }

    /** Whether what is published is counted by itself, and not only when a person wants it. */
    public boolean isCounting() {
        return !get(COUNTING, "").equals(NO);
    }

    /** Has it counted by itself from now on, or no longer. */
    public void count(boolean byItself) {
        put(COUNTING, byItself ? "" : NO);
    }

    /** Sets a value. */
    public void put(String key, String value) {
        database.writeOnly((handle, changes) -> {
            if (get(handle, key, "\0").equals(value)) return;
            handle.createUpdate(
                            """
                            INSERT INTO setting (key, value) VALUES (:key, :value)
                            ON CONFLICT (key) DO UPDATE SET value = excluded.value\
                            """)
                    .bind("key", key)
                    .bind("value", value)
                    .execute();
            changes.add(Change.What.SETTINGS, ALL);
        });
    }

    private static String get(Handle handle, String key, String otherwise) {
        return handle.createQuery("SELECT value FROM setting WHERE key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .orElse(otherwise);
    }
}
