package studio.meridian.ui.plan;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Locale;

/** Days and months as a calendar writes them. */
final class PlanDates {
    private static final LocalDate ANY = LocalDate.EPOCH;

    private final ULocale locale;

    PlanDates(Locale locale) {
        this.locale = ULocale.forLocale(locale);
    }

    /** For example {@code November 2026}. */
    String month(LocalDate day) {
        return format("yMMMM", day);
    }

    /** For example {@code 22 – 28 Nov 2026}. */
    String days(LocalDate first, LocalDate last) {
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(first), millis(last)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** For example {@code Monday 23 November}. */
    String wholeDay(LocalDate day) {
        return format("EEEEMMMMd", day);
    }

    /** For example {@code Mon 23}. */
    String weekdayAndDay(LocalDate day) {
        return format("EEEd", day);
    }

    /** For example {@code Mon}. */
    String weekday(DayOfWeek day) {
        return format("EEE", ANY.with(TemporalAdjusters.nextOrSame(day)));
    }

    /** For example {@code 23}, or {@code 1 Dec} where a month begins. */
    String dayOfMonth(LocalDate day) {
        return format(day.getDayOfMonth() == 1 ? "MMMd" : "d", day);
    }

    private String format(String skeleton, LocalDate day) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
