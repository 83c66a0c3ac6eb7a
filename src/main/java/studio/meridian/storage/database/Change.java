package studio.meridian.storage.database;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that was committed.
 *
 * @param what the kind of record
 * @param id its id
 */
public record Change(What what, UUID id) {
    /** Stands for any id: another process wrote, and did not say what. */
    public static final UUID ANY = new UUID(0, 0);

    /** Whether one of the changes may be about this record. */
    public static boolean concern(Set<Change> changes, What kind, UUID record) {
        return changes.contains(new Change(kind, record))
                || changes.contains(new Change(kind, ANY));
    }

    static Set<Change> elsewhere() {
        return Arrays.stream(What.values())
                .map(kind -> new Change(kind, ANY))
                .collect(Collectors.toSet());
    }

    /** Kinds of records a listener may care about. */
    public enum What {
        POST,
        MEDIA,
        CHANNEL,
        DELIVERY,
        SETTINGS,
        COUNTS
    }
}
