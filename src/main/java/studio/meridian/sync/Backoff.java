package studio.meridian.sync;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** How long to wait before a safe next try: doubling from half a minute, an hour at most. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration ASKED_AT_MOST = Duration.ofHours(24);

    /** Tries after which a person is asked. */
    static final int TRIES = 8;

    private Backoff() {}

    /**
     * The wait after so many tries.
     *
     * @param asked what the platform asked for, or null
     */
    static Duration after(int tries, @Nullable Duration asked) {
        Duration own = FIRST.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
        if (own.compareTo(LONGEST) > 0) own = LONGEST;
        if (asked == null || asked.compareTo(own) < 0) return own;
        return asked.compareTo(ASKED_AT_MOST) > 0 ? ASKED_AT_MOST : asked;
    }
}
