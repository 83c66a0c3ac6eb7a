package studio.meridian.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A week as seven days of 24 hours. On a day when clocks change, an hour that does not exist stays
 * in the grid and an hour that comes twice is one row.
 *
 * @param first its first day
 * @param zone the zone whose clock the rows show
 */
public record WeekGrid(LocalDate first, ZoneId zone) {
    private static final int WEEK = 7;
    private static final int NIGHT_BEGINS = 22;
    private static final int NIGHT_ENDS = 6;

    /** The week that holds a day, beginning on the day usual for the locale. */
    public static WeekGrid of(LocalDate day, ZoneId zone, Locale locale) {
        return new WeekGrid(Weeks.startOf(day, Weeks.firstDay(locale)), zone);
    }

    /**
     * A place in the grid.
     *
     * @param day column, from 0
     * @param hour row, 0 to 23
     * @param minute within the row, 0 to 59
     */
    public record Cell(int day, int hour, int minute) {}

    /** The seven days. */
    public List<LocalDate> days() {
        return first.datesUntil(first.plusDays(WEEK)).toList();
    }

    /** Where an instant is shown, if it is in this week. */
    public Optional<Cell> cell(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        long day = ChronoUnit.DAYS.between(first, local.toLocalDate());
        if (day < 0 || day >= WEEK) return Optional.empty();
        return Optional.of(new Cell((int) day, local.getHour(), local.getMinute()));
    }

    /** The local time at a place. */
    public LocalDateTime local(Cell cell) {
        return first.plusDays(cell.day).atTime(cell.hour, cell.minute);
    }

    /** What a place means as an instant. */
    public Resolution resolve(Cell cell) {
        return LocalMoments.resolve(local(cell), zone, Resolution.Choice.EARLIER);
    }

    /** What the clock of an audience shows at the beginning of an hour of this grid. */
    public LocalDateTime audienceTime(int day, int hour, ZoneId audience) {
        Instant instant = resolve(new Cell(day, hour, 0)).planned().instant();
        return LocalDateTime.ofInstant(instant, audience);
    }

    /** Whether an audience is likely asleep at the beginning of an hour of this grid. */
    public boolean isNight(int day, int hour, ZoneId audience) {
        return isNight(audienceTime(day, hour, audience).toLocalTime());
    }

    /** Whether a local time lies between ten in the evening and six in the morning. */
    public static boolean isNight(LocalTime time) {
        return time.getHour() >= NIGHT_BEGINS || time.getHour() < NIGHT_ENDS;
    }
}
