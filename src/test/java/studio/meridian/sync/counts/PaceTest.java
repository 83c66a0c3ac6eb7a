package studio.meridian.sync.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How often a post is looked at, over years that pass in no time. */
class PaceTest {
    private static final long SEED = Long.getLong("meridian.seed", 20261124);
    private static final Instant PUBLISHED = Instant.parse("2026-11-24T12:00:00Z");

    /** Looks at a post of a program that asks so often, and is sometimes not there at all. */
    private static List<Instant> looks(Random random, Duration life, Duration tick) {
        List<Instant> looks = new ArrayList<>();
        Instant last = null;
        Instant now = PUBLISHED;
        while (now.isBefore(PUBLISHED.plus(life))) {
            if (Pace.isDue(PUBLISHED, last, now)) {
                looks.add(now);
                last = now;
            }
            boolean asleep = random.nextInt(50) == 0;
            Duration slept = asleep ? Duration.ofHours(random.nextInt(100)) : Duration.ZERO;
            now = now.plus(tick).plusSeconds(random.nextInt(60)).plus(slept);
        }
        return looks;
    }

    @Test
    void looks_are_never_closer_than_promised_and_never_forgotten() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            List<Instant> looks = looks(random, Duration.ofDays(100), Duration.ofMinutes(5));
            assertThat(looks).isNotEmpty();
            for (int i = 1; i < looks.size(); i++) {
                Duration age = Duration.between(PUBLISHED, looks.get(i - 1));
                Duration gap = Duration.between(looks.get(i - 1), looks.get(i));
                long least = age.toDays() < 1 ? 15 : age.toDays() < 7 ? 60 : 24 * 60;
                if (age.toDays() >= 30) least = 7 * 24 * 60;
                assertThat(gap)
                        .as("at the age of %s", age)
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(least));
                // The longest sleep, and the tick after it.
                assertThat(gap).isLessThan(Duration.ofMinutes(least + 6).plusHours(200));
            }
        }
    }

    @Test
    void a_post_costs_some_hundred_looks_in_its_first_year_and_a_few_later() {
        List<Instant> all = looks(new Random(SEED), Duration.ofDays(730), Duration.ofMinutes(1));
        Instant year = PUBLISHED.plus(Duration.ofDays(365));
        assertThat(all.stream().filter(look -> look.isBefore(year)).count()).isBetween(50L, 340L);
        assertThat(all.stream().filter(look -> !look.isBefore(year)).count()).isLessThan(54);
    }

    @Test
    void the_first_look_is_a_quarter_of_an_hour_after_publishing() {
        assertThat(Pace.isDue(PUBLISHED, null, PUBLISHED.plusSeconds(899))).isFalse();
        assertThat(Pace.isDue(PUBLISHED, null, PUBLISHED.plusSeconds(900))).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_silences_nothing() {
        Instant ahead = PUBLISHED.plus(Duration.ofDays(400));
        assertThat(Pace.isDue(PUBLISHED, ahead, PUBLISHED.plus(Duration.ofDays(2)))).isTrue();
    }
}
