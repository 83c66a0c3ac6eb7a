package studio.meridian.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a delivery. A state that may stand for bytes already sent ({@code SENDING}, {@code
 * UNKNOWN}, {@code RECONCILING}) never leads back to {@code READY} without proof that nothing
 * arrived, or the word of a person who looked, which is kept as such.
 */
public enum DeliveryState {
    /** Thought of, not handed over. */
    DRAFT,
    /** Handed over, content and keys fixed. */
    QUEUED,
    /** Waits for its moment. */
    SCHEDULED,
    /** May be sent now. */
    READY,
    /** Recorded before the first byte; bytes may be under way. */
    SENDING,
    /** It is not known whether it arrived; it is looked up, never resent. */
    UNKNOWN,
    /** The platform is being asked. */
    RECONCILING,
    /** Some of its steps have arrived; readers see nothing yet, or not all of it. */
    DRAFTED,
    /** The platform itself holds the schedule. */
    SERVER_SCHEDULED,
    /** It is there, with the content that was meant. */
    CONFIRMED,
    /** Its moment passed while nothing could send. */
    MISSED,
    /** The platform did not publish at the hour it had accepted. */
    MISSED_BY_SERVER,
    /** A person must decide. */
    NEEDS_USER,
    /** Its last hour passed. */
    EXPIRED,
    /** Called off. */
    CANCELLED;

    /** The states that may follow this one; empty for a final state. */
    public Set<DeliveryState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(QUEUED, CANCELLED);
            case QUEUED -> EnumSet.of(SCHEDULED, READY, CANCELLED);
            case SCHEDULED -> EnumSet.of(READY, MISSED, EXPIRED, CANCELLED, SCHEDULED);
            case READY -> EnumSet.of(SENDING, SCHEDULED, MISSED, EXPIRED, NEEDS_USER, CANCELLED);
            case SENDING ->
                    EnumSet.of(CONFIRMED, DRAFTED, SERVER_SCHEDULED, READY, NEEDS_USER, UNKNOWN);
            case UNKNOWN -> EnumSet.of(RECONCILING, NEEDS_USER);
            case RECONCILING ->
                    EnumSet.of(CONFIRMED, DRAFTED, SERVER_SCHEDULED, READY, NEEDS_USER, UNKNOWN);
            case DRAFTED -> EnumSet.of(SENDING, CANCELLED, NEEDS_USER);
            case SERVER_SCHEDULED -> EnumSet.of(CONFIRMED, CANCELLED, MISSED_BY_SERVER, NEEDS_USER);
            case MISSED -> EnumSet.of(READY, NEEDS_USER, EXPIRED, CANCELLED, SCHEDULED);
            case MISSED_BY_SERVER -> EnumSet.of(CONFIRMED, NEEDS_USER);
            case NEEDS_USER ->
                    EnumSet.of(READY, SCHEDULED, DRAFTED, RECONCILING, CONFIRMED, CANCELLED);
            case CONFIRMED, EXPIRED, CANCELLED -> EnumSet.noneOf(DeliveryState.class);
        };
    }

    /** Whether nothing follows any more. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /**
     * Whether it still stands in the plan and nothing was sent, so it may be moved or called off.
     */
    public boolean isPending() {
        return this == DRAFT
                || this == QUEUED
                || this == SCHEDULED
                || this == READY
                || this == MISSED;
    }
}
