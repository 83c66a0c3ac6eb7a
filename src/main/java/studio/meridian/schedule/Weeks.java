package studio.meridian.schedule;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** On which day weeks begin, by region (CLDR week data). */
final class Weeks {
    private Weeks() {}

    /** The first day for readers of a locale; a language alone stands for its likely region. */
    static DayOfWeek firstDay(Locale locale) {
        String region = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
        int sundayIsOne = Calendar.getWeekDataForRegion(region).firstDayOfWeek;
        return DayOfWeek.SUNDAY.plus(sundayIsOne - 1L);
    }

    static LocalDate startOf(LocalDate day, DayOfWeek first) {
        return day.with(TemporalAdjusters.previousOrSame(first));
    }
}
