package studio.meridian.sync.counts;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** How often a post is looked at: often while it is young, then ever more rarely. */
final class Pace {
    private static final Duration FIRST_DAY = Duration.ofMinutes(15);
    private static final Duration FIRST_WEEK = Duration.ofHours(1);
    private static final Duration FIRST_MONTH = Duration.ofDays(1);
    private static final Duration LATER = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private Pace() {}

    /** How long after a look at that age the next one follows. */
    static Duration at(Duration age) {
        if (age.compareTo(DAY) < 0) return FIRST_DAY;
        if (age.compareTo(WEEK) < 0) return FIRST_WEEK;
        return age.compareTo(MONTH) < 0 ? FIRST_MONTH : LATER;
    }

    /**
     * Whether a post is to be looked at.
     *
     * @param since when it was published
     * @param last when it was last looked at, or null when it never was
     */
    static boolean isDue(Instant since, @Nullable Instant last, Instant now) {
        // A clock that was set back must not silence a post until that moment comes again.
        if (last != null && last.isAfter(now)) return true;
        Instant from = last == null ? since : last;
        return !now.isBefore(from.plus(at(Duration.between(since, from))));
    }
}
