package studio.meridian.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LatePolicy;
import studio.meridian.schedule.Due.Decision;

import java.time.Duration;
import java.time.Instant;

class DueTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    private static Decision decide(LatePolicy policy, long secondsLate) {
        return new Due(AT, policy, null).decide(AT.plusSeconds(secondsLate));
    }

    @ParameterizedTest
    @CsvSource({
        "ASK_AFTER_GRACE, -1, NotYet",
        "ASK_AFTER_GRACE, 0, SendNow",
        "ASK_AFTER_GRACE, 60, SendNow",
        "ASK_AFTER_GRACE, 61, SendLate",
        "ASK_AFTER_GRACE, 900, SendLate",
        "ASK_AFTER_GRACE, 901, Ask",
        "ANY_TIME, -1, NotYet",
        "ANY_TIME, 60, SendNow",
        "ANY_TIME, 9000000, SendLate",
        "NEVER_LATE, -1, NotYet",
        "NEVER_LATE, 60, SendNow",
        "NEVER_LATE, 61, NeverLate"
    })
    void lateness_is_decided_by_policy(LatePolicy policy, long seconds, String decision) {
        assertThat(decide(policy, seconds).getClass().getSimpleName()).isEqualTo(decision);
    }

    @Test
    void a_decision_says_how_late_or_until_when() {
        assertThat(decide(LatePolicy.ASK_AFTER_GRACE, 120))
                .isEqualTo(new Decision.SendLate(Duration.ofMinutes(2)));
        assertThat(decide(LatePolicy.NEVER_LATE, -5)).isEqualTo(new Decision.NotYet(AT));
    }

    @Test
    void what_has_expired_is_never_sent() {
        Instant expires = AT.plusSeconds(30);
        for (LatePolicy policy : LatePolicy.values()) {
            Due due = new Due(AT, policy, expires);
            assertThat(due.decide(AT.plusSeconds(29))).isEqualTo(new Decision.SendNow());
            assertThat(due.decide(expires)).isEqualTo(new Decision.Expired(expires));
            assertThat(new Due(null, policy, expires).decide(expires))
                    .isEqualTo(new Decision.Expired(expires));
        }
    }

    @Test
    void without_a_moment_it_is_sent_at_once() {
        assertThat(new Due(null, LatePolicy.NEVER_LATE, null).decide(AT))
                .isEqualTo(new Decision.SendNow());
    }
}
