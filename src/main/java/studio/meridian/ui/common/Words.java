package studio.meridian.ui.common;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.sync.story.Away;
import studio.meridian.sync.story.Moments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;

/** Dates, times and shares as people say them, with the zone when it is not the reader's own. */
public final class Words implements Moments {
    private static final int NEAR_DAYS = 6;
    private static final int DAY_HOURS = 24;

    private final Messages messages;
    private final ZoneId home;
    private final InstantSource clock;
    private final ULocale locale;

    /**
     * @param home the reader's own zone
     */
    public Words(Messages messages, ZoneId home, InstantSource clock) {
        this.messages = messages;
        this.home = home;
        this.clock = clock;
        this.locale = ULocale.forLocale(messages.locale());
    }

    /** A moment on the reader's own clock, for example {@code tomorrow 09:00}. */
    @Override
    public String when(Instant moment) {
        return when(moment, home);
    }

    /** A moment on the clock of a zone; another zone than the reader's is named. */
    @Override
    public String when(Instant moment, ZoneId zone) {
        String said = day(moment, zone) + " " + clockTime(moment, zone);
        if (sameClock(moment, zone)) return said;
        return messages.get("time.in-zone", Map.of("time", said, "zone", place(zone)));
    }

    /** A day of the reader, without the hour. */
    public String day(Instant moment) {
        return day(moment, home);
    }

    /** The hour and minute on the clock of a zone. */
    public String clockTime(Instant moment, ZoneId zone) {
        return format("Hm", moment, zone);
    }

    /** The day, as near as one says it: today, a weekday, a date, a date with its year. */
    public String day(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        long away = day.toEpochDay() - today.toEpochDay();
        if (away == 0) return messages.get("time.today");
        if (away == 1) return messages.get("time.tomorrow");
        if (away == -1) return messages.get("time.yesterday");
        if (away > 0 && away <= NEAR_DAYS) return format("EEE", moment, zone);
        return format(day.getYear() == today.getYear() ? "dMMM" : "dMMMy", moment, zone);
    }

    /** How far off a moment is, for example {@code in 14 h} or {@code 3 min ago}. */
    @Override
    public String away(Instant moment) {
        return new Away(messages).words(Duration.between(clock.instant(), moment));
    }

    /** When something was done: how long ago within a day, else the day. */
    public String since(Instant moment) {
        boolean recent = Duration.between(moment, clock.instant()).toHours() < DAY_HOURS;
        return recent ? away(moment) : day(moment);
    }

    /** The name of a zone's city. */
    public String place(ZoneId zone) {
        // Names are kept under one of the ids of a place: Kathmandu under Asia/Katmandu.
        @Nullable String known = TimeZone.getCanonicalID(zone.getId());
        @Nullable String city =
                TimeZoneNames.getInstance(locale)
                        .getExemplarLocationName(known == null ? zone.getId() : known);
        return city == null ? zone.getId() : city;
    }

    /** A share of a whole, for example {@code 80 %}; nothing of nothing is all of it. */
    public String share(long part, long whole) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(com.ibm.icu.math.BigDecimal.ROUND_DOWN);
        return format.format(whole == 0 ? 1.0 : (double) part / whole);
    }

    /** A number with the reader's grouping. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private boolean sameClock(Instant moment, ZoneId zone) {
        return zone.getRules().getOffset(moment).equals(home.getRules().getOffset(moment));
    }

    private String format(String skeleton, Instant moment, ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        // ICU takes a bare offset such as +05:30 for Greenwich; the JDK names it as ICU knows it.
        String id = java.util.TimeZone.getTimeZone(zone).getID();
        format.setTimeZone(TimeZone.getTimeZone(id));
        return format.format(Date.from(moment));
    }
}
