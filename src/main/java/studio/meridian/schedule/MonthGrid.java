package studio.meridian.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A month as whole weeks.
 *
 * @param month the month
 * @param first its first day shown, which may belong to the month before
 * @param weeks number of weeks, 4 to 6
 */
public record MonthGrid(YearMonth month, LocalDate first, int weeks) {
    private static final int WEEK = 7;

    /** The weeks that hold a month, beginning on the day usual for the locale. */
    public static MonthGrid of(YearMonth month, Locale locale) {
        return of(month, Weeks.firstDay(locale));
    }

    static MonthGrid of(YearMonth month, DayOfWeek firstDay) {
        LocalDate first = Weeks.startOf(month.atDay(1), firstDay);
        long days = ChronoUnit.DAYS.between(first, month.atEndOfMonth()) + 1;
        return new MonthGrid(month, first, (int) ((days + WEEK - 1) / WEEK));
    }

    /**
     * A place in the grid.
     *
     * @param week row, from 0
     * @param day column, from 0
     */
    public record Cell(int week, int day) {}

    /** The days of the week in the order of the columns. */
    public List<DayOfWeek> columns() {
        DayOfWeek start = first.getDayOfWeek();
        return IntStream.range(0, WEEK).mapToObj(start::plus).toList();
    }

    /** All days shown, week by week. */
    public List<LocalDate> days() {
        return first.datesUntil(first.plusDays((long) WEEK * weeks)).toList();
    }

    /** The day shown in a cell. */
    public LocalDate day(Cell cell) {
        return first.plusDays((long) WEEK * cell.week + cell.day);
    }

    /** Whether a day belongs to the month itself and not to a neighbour. */
    public boolean isInMonth(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    /** Where a day is shown, if it is. */
    public Optional<Cell> cell(LocalDate day) {
        long at = ChronoUnit.DAYS.between(first, day);
        if (at < 0 || at >= (long) WEEK * weeks) return Optional.empty();
        return Optional.of(new Cell((int) at / WEEK, (int) at % WEEK));
    }

    /** Where an instant is shown by the calendar of a zone, if it is. */
    public Optional<Cell> cell(Instant instant, ZoneId zone) {
        return cell(LocalDate.ofInstant(instant, zone));
    }
}
