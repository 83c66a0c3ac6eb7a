package studio.meridian.platform.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How much an account may still ask, read from what the platform sends ({@code RateLimit-*} of the
 * IETF draft and its older {@code X-} form, {@code Retry-After}), and until when it must be quiet.
 */
public final class RateLimits {
    /** A refusal that names no moment: this long. */
    private static final Duration UNNAMED = Duration.ofMinutes(1);

    private static final List<String> REMAINING =
            List.of("ratelimit-remaining", "x-ratelimit-remaining");
    private static final List<String> RESET = List.of("ratelimit-reset", "x-ratelimit-reset");

    private final RandomGenerator chance;
    private @Nullable Instant quietUntil;

    /**
     * @param chance spreads the next calls of several programs that wait for the same moment
     */
    RateLimits(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * Learns from an answer.
     *
     * @param ours our time
     * @param theirs the platform's
     * @return how long it asks to wait, or null when it does not
     */
    synchronized @Nullable Duration note(Exchange.Answered answer, Instant ours, Instant theirs) {
        Duration wait = asked(answer, theirs);
        if (wait == null) return null;
        Duration spread = wait.plusMillis(chance.nextLong(1 + wait.toMillis() / 10 + 250));
        Instant until = ours.plus(spread);
        if (quietUntil == null || until.isAfter(quietUntil)) quietUntil = until;
        return spread;
    }

    private static @Nullable Duration asked(Exchange.Answered answer, Instant theirs) {
        boolean refused = answer.status() == 429;
        Duration reset = RetryAfter.wait(first(answer, RESET), theirs);
        if (refused || answer.status() == 503) {
            Duration named = RetryAfter.wait(answer.header("retry-after"), theirs);
            if (named != null) return named;
            if (refused) return reset == null ? UNNAMED : reset;
            return null;
        }
        boolean spent = "0".equals(first(answer, REMAINING));
        return spent ? reset : null;
    }

    private static @Nullable String first(Exchange.Answered answer, List<String> names) {
        for (String name : names) {
            String field = answer.header(name);
            if (field != null) return field.strip();
        }
        return null;
    }

    /** When the account may ask again, or null when it may now. */
    public synchronized @Nullable Instant quietUntil(Instant now) {
        if (quietUntil != null && !quietUntil.isAfter(now)) quietUntil = null;
        return quietUntil;
    }
}
