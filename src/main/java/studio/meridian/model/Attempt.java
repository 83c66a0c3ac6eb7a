package studio.meridian.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One try of one step of a delivery. The row is written before the first byte; only its outcome is
 * added afterwards, in a row of its own.
 *
 * @param step what was tried, for example {@code publish} or {@code look-up}
 * @param fingerprint digest of the frozen request
 * @param bootId tells restarts of the machine apart, since monotonic time does not survive them
 * @param outcome what came of it, or null while it is not known
 * @param detail the platform's answer in a few redacted words, or null
 */
public record Attempt(
        Id<Attempt> id,
        Id<Delivery> delivery,
        long epoch,
        String step,
        String fingerprint,
        Instant sentAt,
        long sentNanos,
        String bootId,
        @Nullable Outcome outcome,
        @Nullable Instant endedAt,
        @Nullable Integer httpStatus,
        @Nullable String responseSha,
        @Nullable String detail) {
    /** What is known after a try. */
    public enum Outcome {
        /** It is on the platform. */
        DONE,
        /** Nothing arrived, for certain. */
        NOT_SENT,
        /** The platform said no. */
        REJECTED,
        /** It may or may not have arrived. */
        UNKNOWN
    }
}
