package studio.meridian.ui.plan;

import studio.meridian.schedule.WeekGrid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The time a week of lanes shares: every lane shows the same instants, each by its own clock.
 *
 * @param from first instant shown
 * @param to first instant not shown any more
 */
record Axis(Instant from, Instant to) {
    private static final double MINUTES = 60;

    /** The week of the reader. */
    static Axis of(WeekGrid week) {
        ZoneId zone = week.zone();
        LocalDate first = week.first();
        return new Axis(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(week.days().size()).atStartOfDay(zone).toInstant());
    }

    /** A stretch of the axis. */
    record Band(Instant from, Instant to) {}

    /** Where a lane's own day begins. */
    record Day(LocalDate date, Instant from, Instant to) {}

    /** Whether an instant is shown. */
    boolean shows(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** How far from the start an instant stands, on a track of this width. */
    double at(Instant instant, double width) {
        double whole = Duration.between(from, to).toMillis();
        return width * Duration.between(from, instant).toMillis() / whole;
    }

    /** Whole hours in a distance on a track of this width. */
    long hours(double distance, double width) {
        double hours = Duration.between(from, to).toMinutes() / MINUTES;
        return Math.round(distance * hours / width);
    }

    /** The days of a zone that are seen, cut at the ends of the axis. */
    List<Day> days(ZoneId zone) {
        List<Day> days = new ArrayList<>();
        LocalDate date = LocalDate.ofInstant(from, zone);
        for (; date.atStartOfDay(zone).toInstant().isBefore(to); date = date.plusDays(1)) {
            Band seen =
                    cut(
                            date.atStartOfDay(zone).toInstant(),
                            date.plusDays(1).atStartOfDay(zone).toInstant());
            days.add(new Day(date, seen.from, seen.to));
        }
        return days;
    }

    /** The nights of a zone that are seen, cut at the ends of the axis. */
    List<Band> nights(ZoneId zone) {
        List<Band> nights = new ArrayList<>();
        LocalDate evening = LocalDate.ofInstant(from, zone).minusDays(1);
        for (; evening.atStartOfDay(zone).toInstant().isBefore(to); evening = evening.plusDays(1)) {
            Instant begin = evening.atTime(edge(true)).atZone(zone).toInstant();
            Instant end = evening.plusDays(1).atTime(edge(false)).atZone(zone).toInstant();
            if (end.isAfter(from) && begin.isBefore(to)) nights.add(cut(begin, end));
        }
        return nights;
    }

    /** The hour at which night begins, or ends. */
    private static LocalTime edge(boolean begin) {
        LocalTime hour = begin ? LocalTime.NOON : LocalTime.MIDNIGHT;
        while (WeekGrid.isNight(hour) != begin) hour = hour.plusHours(1);
        return hour;
    }

    private Band cut(Instant begin, Instant end) {
        return new Band(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end);
    }
}
