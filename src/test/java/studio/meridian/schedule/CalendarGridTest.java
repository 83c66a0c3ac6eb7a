package studio.meridian.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;

class CalendarGridTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "en-US, SUNDAY",
        "en-GB, MONDAY",
        "de, MONDAY",
        "ja, SUNDAY",
        "ar, SATURDAY",
        "ar-SA, SUNDAY",
        "zh-Hans, MONDAY",
        "pt-BR, SUNDAY",
        "hi, SUNDAY"
    })
    void weeks_begin_as_the_region_is_used_to(String tag, DayOfWeek day) {
        MonthGrid grid = MonthGrid.of(YearMonth.of(2026, 11), Locale.forLanguageTag(tag));
        assertThat(grid.columns()).hasSize(7).startsWith(day).doesNotHaveDuplicates();
    }

    @Test
    void a_month_is_shown_in_whole_weeks() {
        MonthGrid grid = MonthGrid.of(YearMonth.of(2026, 11), Locale.GERMANY);
        assertThat(grid.first()).isEqualTo("2026-10-26");
        assertThat(grid.weeks()).isEqualTo(6);
        assertThat(grid.days()).hasSize(42).contains(LocalDate.parse("2026-11-30"));
        assertThat(grid.isInMonth(grid.first())).isFalse();
        assertThat(MonthGrid.of(YearMonth.of(2027, 2), Locale.GERMANY).weeks()).isEqualTo(4);
    }

    @Test
    void every_month_holds_all_its_days_in_the_right_columns() {
        for (DayOfWeek start : DayOfWeek.values()) {
            for (YearMonth m = YearMonth.of(2024, 1); m.getYear() < 2030; m = m.plusMonths(1)) {
                MonthGrid grid = MonthGrid.of(m, start);
                assertThat(grid.weeks()).isBetween(4, 6);
                for (LocalDate day : grid.days()) {
                    MonthGrid.Cell cell = grid.cell(day).orElseThrow();
                    assertThat(grid.day(cell)).isEqualTo(day);
                    assertThat(grid.columns().get(cell.day())).isEqualTo(day.getDayOfWeek());
                }
                assertThat(grid.days().stream().filter(grid::isInMonth)).hasSize(m.lengthOfMonth());
                assertThat(grid.cell(grid.first().minusDays(1))).isEmpty();
                assertThat(grid.cell(grid.days().getLast().plusDays(1))).isEmpty();
            }
        }
    }

    @Test
    void an_instant_stands_on_the_day_it_is_in_the_zone_asked_for() {
        MonthGrid grid = MonthGrid.of(YearMonth.of(2026, 11), Locale.GERMANY);
        Instant lateInBerlin = Instant.parse("2026-11-23T22:30:00Z");
        assertThat(grid.cell(lateInBerlin, BERLIN).map(grid::day))
                .contains(LocalDate.parse("2026-11-23"));
        assertThat(grid.cell(lateInBerlin, TOKYO).map(grid::day))
                .contains(LocalDate.parse("2026-11-24"));
    }

    @Test
    void a_week_shows_instants_by_day_and_hour() {
        WeekGrid grid = WeekGrid.of(LocalDate.parse("2026-11-25"), BERLIN, Locale.GERMANY);
        assertThat(grid.first()).isEqualTo("2026-11-23");
        assertThat(grid.days()).hasSize(7);
        WeekGrid.Cell cell = grid.cell(Instant.parse("2026-11-24T08:15:00Z")).orElseThrow();
        assertThat(cell).isEqualTo(new WeekGrid.Cell(1, 9, 15));
        assertThat(grid.resolve(cell).planned().instant()).isEqualTo("2026-11-24T08:15:00Z");
        assertThat(grid.cell(Instant.parse("2026-11-22T22:59:00Z"))).isEmpty();
        assertThat(grid.cell(Instant.parse("2026-11-29T23:00:00Z"))).isEmpty();
    }

    @Test
    void a_cell_in_a_gap_tells_so() {
        WeekGrid grid = WeekGrid.of(LocalDate.parse("2026-03-29"), BERLIN, Locale.GERMANY);
        assertThat(grid.resolve(new WeekGrid.Cell(6, 2, 0)).kind()).isEqualTo(Resolution.Kind.GAP);
        assertThat(grid.resolve(new WeekGrid.Cell(6, 3, 0)).kind())
                .isEqualTo(Resolution.Kind.EXACT);
    }

    @Test
    void night_is_told_by_the_clock_of_the_audience() {
        WeekGrid grid = WeekGrid.of(LocalDate.parse("2026-11-23"), BERLIN, Locale.GERMANY);
        assertThat(grid.audienceTime(0, 9, TOKYO)).isEqualTo("2026-11-23T17:00");
        assertThat(grid.isNight(0, 9, TOKYO)).isFalse();
        assertThat(grid.isNight(0, 14, TOKYO)).isTrue();
        assertThat(grid.isNight(0, 14, BERLIN)).isFalse();
        assertThat(WeekGrid.isNight(LocalTime.of(5, 59))).isTrue();
        assertThat(WeekGrid.isNight(LocalTime.of(6, 0))).isFalse();
        assertThat(WeekGrid.isNight(LocalTime.of(22, 0))).isTrue();
    }
}
