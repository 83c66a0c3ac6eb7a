package studio.meridian.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A distance in time as people say it, for a formatter to put in words.
 *
 * @param amount negative in the past, 0 for now or today
 * @param unit minutes, hours, days, weeks, months or years
 */
public record RelativeTime(long amount, ChronoUnit unit) {
    /**
     * From now to then: minutes and hours by the clock, from the next day on by the calendar of the
     * zone, so that tomorrow morning is a day away also in the evening.
     */
    public static RelativeTime between(Instant now, Instant then, ZoneId zone) {
        Duration distance = Duration.between(now, then);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(then, zone);
        long hours = distance.toHours();
        if (hours == 0) return new RelativeTime(distance.toMinutes(), ChronoUnit.MINUTES);
        if (today.equals(day) || Math.abs(hours) < 6) {
            return new RelativeTime(hours, ChronoUnit.HOURS);
        }
        ChronoUnit unit = unit(Math.abs(ChronoUnit.DAYS.between(today, day)));
        return new RelativeTime(unit.between(today, day), unit);
    }

    private static ChronoUnit unit(long days) {
        if (days < 14) return ChronoUnit.DAYS;
        if (days < 60) return ChronoUnit.WEEKS;
        return days < 730 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }
}
