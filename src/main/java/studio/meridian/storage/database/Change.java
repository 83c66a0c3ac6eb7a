package studio.meridian.storage.database;

import java.util.UUID;

/**
 * Something that was committed.
 *
 * @param what the kind of record
 * @param id its id
 */
public record Change(What what, UUID id) {
    /** Kinds of records a listener may care about. */
    public enum What {
        POST,
        MEDIA,
        CHANNEL,
        DELIVERY,
        SETTINGS
    }
}
