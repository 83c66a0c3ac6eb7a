package studio.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What platforms say of waiting, and what is made of it. */
class WaitTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "120, 120",
        "1.5, 2",
        "' 7 ', 7",
        "'Tue, 24 Nov 2026 12:01:00 GMT', 60",
        "'Tue, 24 Nov 2026 11:59:00 GMT', 0",
        "2026-11-24T12:05:00.000Z, 300",
        "2026-11-24T21:00:30+09:00, 30",
        "1795521690, 90",
        "99999999, 86400",
        "999999999999999999999999, 86400",
        "'Fri, 24 Nov 2056 12:01:00 GMT', 86400"
    })
    void waits_are_read_in_every_form_and_a_day_is_the_most(String field, long seconds) {
        Instant now = field.equals("1795521690") ? Instant.ofEpochSecond(1795521600) : NOW;
        assertThat(RetryAfter.wait(field, now)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1e3", "Tomorrow, 24 Nov", "12:00", "NaN", "１２"})
    void rubbish_says_nothing(String field) {
        assertThat(RetryAfter.wait(field, NOW)).isNull();
    }

    @Test
    void a_refusal_that_names_no_moment_is_quiet_for_a_minute() {
        RateLimits limits = new RateLimits(new Random(7));
        limits.note(answer(429, Map.of("retry-after", "rubbish")), NOW, NOW);

        assertThat(limits.quietUntil(NOW)).isBetween(NOW.plusSeconds(60), NOW.plusSeconds(67));
        assertThat(limits.quietUntil(NOW.plusSeconds(68))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "429, retry-after, 30, 30",
        "503, retry-after, 30, 30",
        "429, ratelimit-reset, 45, 45",
        "429, x-ratelimit-reset, 2026-11-24T12:00:50.000Z, 50"
    })
    void a_refusal_is_honoured_and_spread(int status, String name, String value, long seconds) {
        for (int seed = 0; seed < 50; seed++) {
            RateLimits limits = new RateLimits(new Random(seed));
            Duration wait = limits.note(answer(status, Map.of(name, value)), NOW, NOW);

            assertThat(wait)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(seconds))
                    .isLessThan(Duration.ofMillis(seconds * 1100 + 251));
        }
        Duration one =
                new RateLimits(new Random(1)).note(answer(status, Map.of(name, value)), NOW, NOW);
        Duration two =
                new RateLimits(new Random(2)).note(answer(status, Map.of(name, value)), NOW, NOW);
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void a_budget_that_is_spent_is_waited_for_before_the_refusal() {
        Map<String, String> spent = Map.of("ratelimit-remaining", "0", "ratelimit-reset", "20");
        Map<String, String> left = Map.of("ratelimit-remaining", "1", "ratelimit-reset", "20");

        RateLimits limits = new RateLimits(new Random(7));
        assertThat(limits.note(answer(200, left), NOW, NOW)).isNull();
        assertThat(limits.quietUntil(NOW)).isNull();
        assertThat(limits.note(answer(200, spent), NOW, NOW)).isNotNull();
        assertThat(limits.quietUntil(NOW)).isAfterOrEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void a_later_answer_does_not_shorten_an_earlier_wait() {
        RateLimits limits = new RateLimits(new Random(7));
        limits.note(answer(429, Map.of("retry-after", "600")), NOW, NOW);
        limits.note(answer(429, Map.of("retry-after", "1")), NOW, NOW);

        assertThat(limits.quietUntil(NOW)).isAfterOrEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void the_moment_of_a_reset_is_the_platforms_own_time() {
        RateLimits limits = new RateLimits(new Random(7));
        Instant theirs = NOW.plusSeconds(3600);
        String reset = String.valueOf(theirs.getEpochSecond() + 10);
        limits.note(answer(429, Map.of("ratelimit-reset", reset)), NOW, theirs);

        assertThat(limits.quietUntil(NOW)).isBetween(NOW.plusSeconds(10), NOW.plusSeconds(12));
    }

    @Test
    void the_clock_of_the_other_side_is_the_median_of_what_it_says() {
        ServerClock clock = new ServerClock();
        assertThat(clock.isKnown()).isFalse();
        for (int i = 0; i < 5; i++) clock.note("Tue, 24 Nov 2026 12:05:00 GMT", NOW, NOW);
        clock.note("Tue, 24 Nov 2020 12:05:00 GMT", NOW, NOW);
        clock.note("rubbish", NOW, NOW);
        clock.note(null, NOW, NOW);
        // An answer that came before it was asked says that our own clock was moved meanwhile.
        clock.note("Tue, 24 Nov 2026 13:00:00 GMT", NOW, NOW.minusSeconds(1));

        assertThat(clock.skew()).isBetween(Duration.ofSeconds(300), Duration.ofSeconds(301));
        assertThat(clock.theirs(NOW)).isAfter(NOW.plusSeconds(299));
    }

    @Test
    void a_corrected_clock_is_believed_after_a_few_answers() {
        ServerClock clock = new ServerClock();
        for (int i = 0; i < 9; i++) clock.note("Tue, 24 Nov 2026 12:05:00 GMT", NOW, NOW);
        for (int i = 0; i < 5; i++) clock.note("Tue, 24 Nov 2026 12:00:00 GMT", NOW, NOW);

        assertThat(clock.skew()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    private static Exchange.Answered answer(int status, Map<String, String> headers) {
        return new Exchange.Answered(status, new HashMap<>(headers), new byte[0]);
    }
}
