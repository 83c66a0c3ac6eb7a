package studio.meridian.schedule;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LatePolicy;

import java.time.Duration;
import java.time.Instant;

/**
 * When something is to be sent, and until when.
 *
 * @param at its moment, or null for as soon as possible
 * @param policy what to do when the moment has passed
 * @param expires from this moment on it is never sent, or null
 */
public record Due(@Nullable Instant at, LatePolicy policy, @Nullable Instant expires) {
    /** Sending within this time counts as on time: the sender looks about every half minute. */
    public static final Duration ON_TIME = Duration.ofMinutes(1);

    /** How late {@link LatePolicy#ASK_AFTER_GRACE} sends without asking. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    /** What to do at some moment. */
    public sealed interface Decision {
        /** Its moment has not come. */
        record NotYet(Instant until) implements Decision {}

        /** Send, on time. */
        record SendNow() implements Decision {}

        /** Send, and mark how late. */
        record SendLate(Duration by) implements Decision {}

        /** Too late to send without asking. */
        record Ask(Duration by) implements Decision {}

        /** It must not be sent any more, whatever the policy. */
        record Expired(Instant at) implements Decision {}

        /** Its moment was missed and it is never sent late. */
        record NeverLate(Duration by) implements Decision {}
    }

    /** What to do now. Never early, never after the expiry, beats on time. */
    public Decision decide(Instant now) {
        if (expires != null && !now.isBefore(expires)) return new Decision.Expired(expires);
        if (at == null) return new Decision.SendNow();
        if (now.isBefore(at)) return new Decision.NotYet(at);
        Duration late = Duration.between(at, now);
        if (late.compareTo(ON_TIME) <= 0) return new Decision.SendNow();
        return switch (policy) {
            case ANY_TIME -> new Decision.SendLate(late);
            case NEVER_LATE -> new Decision.NeverLate(late);
            case ASK_AFTER_GRACE ->
                    late.compareTo(GRACE) <= 0
                            ? new Decision.SendLate(late)
                            : new Decision.Ask(late);
        };
    }
}
