package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** SQL of the lease: who sends, and the fencing number of that. */
public final class LeaseTable {
    private LeaseTable() {}

    /** Takes the lease; the new fencing number. */
    public static long take(Handle handle, String owner, long pid, String bootId, Instant now) {
        handle.createUpdate(
                        """
                        UPDATE lease SET owner = :owner, pid = :pid, boot_id = :boot,
                          epoch = epoch + 1, since = :now WHERE id = 1\
                        """)
                .bind("owner", owner)
                .bind("pid", pid)
                .bind("boot", bootId)
                .bind("now", now.toEpochMilli())
                .execute();
        return epoch(handle);
    }

    /** The newest fencing number. */
    public static long epoch(Handle handle) {
        return handle.select("SELECT epoch FROM lease WHERE id = 1").mapTo(Long.class).one();
    }
}
