package studio.meridian.schedule;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.PlannedTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * What a local time turned out to mean.
 *
 * @param planned the wish and the instant; its local time plus its offset always is its instant
 * @param kind whether the local time exists once, never or twice
 * @param size length of the gap or overlap, zero for {@link Kind#EXACT}
 * @param other the other instant it might mean, or null for {@link Kind#EXACT}
 */
public record Resolution(PlannedTime planned, Kind kind, Duration size, @Nullable Instant other) {
    /** How often a local time occurs in its zone. */
    public enum Kind {
        /** Once, as nearly always. */
        EXACT,
        /** Never: clocks jump over it, so the moment was moved forward by the length of the gap. */
        GAP,
        /** Twice: clocks are turned back over it. */
        OVERLAP
    }

    /** Which of the two readings of an overlap is meant. */
    public enum Choice {
        /** Before the clocks are turned back. */
        EARLIER,
        /** After the clocks were turned back. */
        LATER
    }

    /** What a clock in the zone will show at the instant; other than the wish only in a gap. */
    public LocalDateTime wallClock() {
        LocalDateTime local = planned.local();
        return kind == Kind.GAP ? local.plus(size) : local;
    }
}
