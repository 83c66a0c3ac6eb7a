package studio.meridian.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.Resolution.Choice;
import studio.meridian.schedule.Resolution.Kind;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

class RecalculationTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneRules SUMMER_FOR_EVER = ZoneRules.of(ZoneOffset.ofHours(2));

    private static PlannedTime plan(String local, Choice choice) {
        return LocalMoments.resolve(LocalDateTime.parse(local), BERLIN, choice).planned();
    }

    @Test
    void rules_that_do_not_touch_a_plan_are_not_told() {
        assertThat(Recalculation.of(plan("2026-11-23T09:00", Choice.EARLIER))).isEmpty();
        assertThat(
                        Recalculation.of(
                                plan("2026-07-01T09:00", Choice.EARLIER), SUMMER_FOR_EVER, "2027a"))
                .isEmpty();
    }

    @Test
    void a_plan_that_would_move_is_told_and_not_changed() {
        PlannedTime plan = plan("2026-11-23T09:00", Choice.EARLIER);
        Recalculation told = Recalculation.of(plan, SUMMER_FOR_EVER, "2027a").orElseThrow();
        assertThat(told.before()).isEqualTo(plan);
        assertThat(told.shift()).isEqualTo(Duration.ofHours(-1));
        assertThat(told.after().planned().tzdb()).isEqualTo("2027a");
        assertThat(told.after().planned().local()).isEqualTo(plan.local());
    }

    @Test
    void both_readings_of_an_overlap_keep_their_choice() {
        assertThat(Recalculation.of(plan("2026-10-25T02:30", Choice.EARLIER))).isEmpty();
        assertThat(Recalculation.of(plan("2026-10-25T02:30", Choice.LATER))).isEmpty();
    }

    @Test
    void a_gap_that_goes_away_gives_the_time_that_was_meant() {
        PlannedTime plan = plan("2026-03-29T02:30", Choice.EARLIER);
        ZoneRules winter = ZoneRules.of(ZoneOffset.ofHours(1));
        assertThat(Recalculation.of(plan, winter, "2027a")).isEmpty();
        Recalculation told = Recalculation.of(plan, SUMMER_FOR_EVER, "2027a").orElseThrow();
        assertThat(told.after().kind()).isEqualTo(Kind.EXACT);
        assertThat(told.after().wallClock()).isEqualTo("2026-03-29T02:30");
    }
}
