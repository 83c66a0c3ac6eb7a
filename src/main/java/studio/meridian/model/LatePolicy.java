package studio.meridian.model;

/** What to do with a delivery whose moment passed while nothing could send. */
public enum LatePolicy {
    /** Up to fifteen minutes late: send and mark it; later: ask. */
    ASK_AFTER_GRACE,
    /** Send whenever possible, until it expires. */
    ANY_TIME,
    /** Never send late. */
    NEVER_LATE
}
