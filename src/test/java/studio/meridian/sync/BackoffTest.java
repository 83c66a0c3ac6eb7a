package studio.meridian.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BackoffTest {
    @Test
    void waits_double_up_to_an_hour() {
        assertThat(Backoff.after(1, null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(2, null)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(7, null)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Backoff.after(8, null)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.after(1_000, null)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.after(0, null)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_platform_may_ask_for_more_but_not_for_less_and_not_for_ever() {
        assertThat(Backoff.after(1, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.after(5, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(8));
        assertThat(Backoff.after(1, Duration.ofDays(400))).isEqualTo(Duration.ofHours(24));
    }
}
