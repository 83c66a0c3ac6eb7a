package studio.meridian.platform;

/** What an answer of a platform means that stops a delivery. */
public enum Refusal {
    /** The name, password or token is not accepted (any more). */
    SIGN_IN,
    /** The clock there and the clock here are too far apart. */
    CLOCK,
    /** The account is known and may not do this. */
    NO_RIGHT,
    /** It will never take this content. */
    CONTENT,
    /** Too much was asked in too short a time. */
    TOO_OFTEN,
    /** It is closed for a while. */
    CLOSED,
    /** Somebody changed the post there since we last wrote it. */
    CHANGED_THERE,
    /** The post lies in the bin there. */
    IN_BIN,
    /** The post is no longer there. */
    GONE,
    /** What answers at the address is another kind of platform. */
    OTHER_PLATFORM,
    /** It has no way to do that. */
    UNABLE,
    /** It cannot be told from there what arrived. */
    CANNOT_TELL
}
