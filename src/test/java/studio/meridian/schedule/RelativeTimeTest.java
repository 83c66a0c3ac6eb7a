package studio.meridian.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

class RelativeTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(BERLIN).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:20, 0, MINUTES",
        "2026-11-23T09:59:00, 59, MINUTES",
        "2026-11-23T08:15:00, -45, MINUTES",
        "2026-11-23T23:30:00, 14, HOURS",
        "2026-11-24T00:30:00, 1, DAYS",
        "2026-11-22T23:30:00, -1, DAYS",
        "2026-12-06T09:00:00, 13, DAYS",
        "2026-12-07T08:00:00, 2, WEEKS",
        "2027-02-23T08:00:00, 3, MONTHS",
        "2029-02-23T08:00:00, 2, YEARS"
    })
    void distances_are_told_as_people_do(String then, long amount, ChronoUnit unit) {
        assertThat(RelativeTime.between(local("2026-11-23T09:00:00"), local(then), BERLIN))
                .isEqualTo(new RelativeTime(amount, unit));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T02:00, 3, HOURS", "2026-11-24T07:00, 1, DAYS"})
    void the_small_hours_are_told_in_hours_in_the_evening(String then, long n, ChronoUnit unit) {
        assertThat(RelativeTime.between(local("2026-11-23T23:00"), local(then), BERLIN))
                .isEqualTo(new RelativeTime(n, unit));
    }
}
