package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.Messages;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.ui.common.Words;
import studio.meridian.ui.plan.MomentModel.Problem;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

class MomentModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private static MomentModel typed(String date, String time, ZoneId zone) {
        MomentModel model = MomentModel.tomorrow(zone, CLOCK);
        model.dateProperty().set(date);
        model.timeProperty().set(time);
        return model;
    }

    private static Problem problem(String date, String time) {
        return typed(date, time, BERLIN).readingProperty().get().problem();
    }

    private static Resolution meant(MomentModel model) {
        return Objects.requireNonNull(model.readingProperty().get().resolution());
    }

    private static Function<ZoneId, String> places(String locale) {
        Messages messages = Messages.of(Locale.forLanguageTag(locale));
        return new Words(messages, BERLIN, CLOCK)::place;
    }

    @Test
    void it_begins_with_the_next_morning_of_the_place() {
        // It is Monday in Berlin and already Monday night in Auckland.
        MomentModel model = MomentModel.tomorrow(ZoneId.of("Pacific/Auckland"), CLOCK);
        assertThat(meant(model).planned().local()).isEqualTo("2026-11-24T09:00");
        MomentModel west = MomentModel.tomorrow(ZoneId.of("Pacific/Pago_Pago"), CLOCK);
        assertThat(meant(west).planned().local()).isEqualTo("2026-11-23T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "tomorrow", "24.11.2026", "2026-11", "2026-02-29", "2026-13-01"})
    void what_is_no_date_is_said_to_be_none(String date) {
        assertThat(problem(date, "09:00")).isEqualTo(Problem.NO_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "24:00", "25:99", "9 am", "09:60", "-1:00"})
    void what_is_no_time_is_said_to_be_none(String time) {
        assertThat(problem("2026-12-24", time)).isEqualTo(Problem.NO_TIME);
    }

    @Test
    void blanks_around_and_a_short_hour_are_understood() {
        assertThat(meant(typed(" 2026-12-24 ", " 9:05 ", BERLIN)).planned().local())
                .isEqualTo("2026-12-24T09:05");
    }

    @Test
    void the_past_depends_on_the_place() {
        assertThat(problem("2026-11-23", "09:59")).isEqualTo(Problem.PAST);
        assertThat(problem("2026-11-23", "10:00")).isEqualTo(Problem.NONE);
        MomentModel model = typed("2026-11-23", "09:59", BERLIN);
        model.zoneProperty().set(ZoneId.of("Atlantic/Azores"));
        assertThat(model.readingProperty().get().problem()).isEqualTo(Problem.NONE);
    }

    @Test
    void the_reading_of_an_hour_that_comes_twice_is_chosen_and_read_back() {
        MomentModel model = typed("2027-10-31", "02:30", BERLIN);
        Instant first = meant(model).planned().instant();
        model.choiceProperty().set(Resolution.Choice.LATER);
        Instant second = meant(model).planned().instant();
        assertThat(second).isEqualTo(first.plusSeconds(3600));
        MomentModel again = MomentModel.of(meant(model).planned(), CLOCK);
        assertThat(meant(again).planned().instant()).isEqualTo(second);
        assertThat(again.choiceProperty().get()).isEqualTo(Resolution.Choice.LATER);
    }

    @Test
    void a_planned_gap_comes_back_as_it_was_wished() {
        var gap =
                LocalMoments.resolve(
                                LocalDateTime.parse("2027-03-28T02:30"),
                                BERLIN,
                                Resolution.Choice.EARLIER)
                        .planned();
        MomentModel model = MomentModel.of(gap, CLOCK);
        assertThat(model.timeProperty().get()).isEqualTo("02:30");
        assertThat(meant(model).planned()).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({
        "en, tokyo, Asia/Tokyo",
        "en, new york, America/New_York",
        "en, 'port of spain', America/Port_of_Spain",
        "en, kathm, Asia/Kathmandu",
        "zh-Hans, 东京, Asia/Tokyo",
        "zh-Hans, tokyo, Asia/Tokyo",
        "ar, طوكيو, Asia/Tokyo"
    })
    void a_place_is_found_by_its_name_in_the_readers_language(
            String locale, String words, String zone) {
        assertThat(MomentModel.zones(words, places(locale))).contains(ZoneId.of(zone));
    }

    @Test
    void what_is_no_place_finds_nothing_and_no_zone_of_machines_is_offered() {
        assertThat(MomentModel.zones("atlantis", places("en"))).isEmpty();
        List<ZoneId> all = MomentModel.zones("", places("en"));
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all)
                .extracting(ZoneId::getId)
                .noneMatch(id -> id.startsWith("Etc/") || id.indexOf('/') < 0);
    }
}
