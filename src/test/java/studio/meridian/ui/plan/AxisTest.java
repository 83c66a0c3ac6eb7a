package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.schedule.WeekGrid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

class AxisTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final double WIDTH = 700;

    @Test
    void instants_stand_in_proportion() {
        Axis axis = week(LocalDate.of(2026, 11, 25));
        assertThat(axis.at(axis.from(), WIDTH)).isZero();
        assertThat(axis.at(axis.to(), WIDTH)).isEqualTo(WIDTH);
        assertThat(axis.at(axis.from().plus(Duration.ofHours(84)), WIDTH)).isEqualTo(WIDTH / 2);
        assertThat(axis.hours(WIDTH / 7, WIDTH)).isEqualTo(24);
        assertThat(axis.hours(-WIDTH / 14, WIDTH)).isEqualTo(-12);
        assertThat(axis.shows(axis.from())).isTrue();
        assertThat(axis.shows(axis.to())).isFalse();
    }

    @Test
    void a_lane_shows_its_own_days() {
        Axis axis = week(LocalDate.of(2026, 11, 25));
        List<Axis.Day> own = axis.days(BERLIN);
        assertThat(own).hasSize(7);
        assertThat(own.getFirst().from()).isEqualTo(axis.from());
        List<Axis.Day> far = axis.days(TOKYO);
        assertThat(far).hasSize(8);
        assertThat(far.get(1).from()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(far.getLast().to()).isEqualTo(axis.to());
    }

    @Test
    void nights_run_from_ten_to_six_and_are_cut_at_the_ends() {
        Axis axis = week(LocalDate.of(2026, 11, 25));
        List<Axis.Band> nights = axis.nights(BERLIN);
        assertThat(nights).hasSize(8);
        assertThat(nights.getFirst().from()).isEqualTo(axis.from());
        assertThat(length(nights.getFirst())).isEqualTo(Duration.ofHours(6));
        assertThat(length(nights.get(1))).isEqualTo(Duration.ofHours(8));
        assertThat(length(nights.getLast())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_week_in_which_clocks_change_is_an_hour_shorter() {
        Axis axis = week(LocalDate.of(2027, 3, 24));
        assertThat(Duration.between(axis.from(), axis.to())).isEqualTo(Duration.ofHours(167));
        assertThat(axis.nights(BERLIN).stream().map(AxisTest::length))
                .contains(Duration.ofHours(7));
    }

    private static Duration length(Axis.Band band) {
        return Duration.between(band.from(), band.to());
    }

    private static Axis week(LocalDate day) {
        return Axis.of(WeekGrid.of(day, BERLIN, Locale.GERMANY));
    }
}
