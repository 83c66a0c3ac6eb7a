package studio.meridian.platform.site.markup;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import studio.meridian.model.LocaleTag;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

/** Moments as calendar dates of the author's zone, for people and for machines. */
public final class Dates {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final ZoneId zone;
    private final DateFormat day;
    private final DateFormat monthAndDay;

    /** Dates as readers of a language write them, in their usual calendar and numerals. */
    public Dates(LocaleTag locale, ZoneId zone) {
        ULocale reader = ULocale.forLanguageTag(locale.tag());
        this.zone = zone;
        this.day = DateFormat.getDateInstance(DateFormat.LONG, reader);
        this.monthAndDay = DateFormat.getInstanceForSkeleton("MMMd", reader);
        TimeZone icu = TimeZone.getTimeZone(zone.getId().equals("Z") ? "Etc/UTC" : zone.getId());
        day.setTimeZone(icu);
        monthAndDay.setTimeZone(icu);
    }

    /** Day, month and year. */
    public String day(Instant instant) {
        return format(day, instant);
    }

    /** Day and month. */
    public String monthAndDay(Instant instant) {
        return format(monthAndDay, instant);
    }

    /** The year in the Gregorian calendar, as it stands in addresses. */
    public int year(Instant instant) {
        return instant.atZone(zone).getYear();
    }

    /** A year as readers write it. */
    public String year(LocaleTag locale, int year) {
        ULocale reader =
                ULocale.forLanguageTag(locale.tag()).setKeywordValue("calendar", "gregorian");
        DateFormat format = DateFormat.getInstanceForSkeleton("y", reader);
        format.setTimeZone(TimeZone.getTimeZone("Etc/UTC"));
        Instant middle = ZonedDateTime.of(year, 7, 1, 0, 0, 0, 0, ZoneId.of("Etc/UTC")).toInstant();
        return format(format, middle);
    }

    /** For machines, with the zone's offset (RFC 3339). */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(seconds(instant));
    }

    /** For RSS. */
    public String rss(Instant instant) {
        return RFC_822.format(seconds(instant));
    }

    private ZonedDateTime seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    }

    private static String format(DateFormat format, Instant instant) {
        // ICU's formats keep state while they work.
        synchronized (format) {
            return format.format(Date.from(instant));
        }
    }
}
