package studio.meridian.platform.http;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments and waits in header fields: seconds, an HTTP date (RFC 9110), an ISO date, or rubbish.
 */
final class RetryAfter {
    /** Longer waits are not believed. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** Larger numbers are seconds since 1970, not seconds from now. */
    private static final long SINCE_1970 = 1_000_000_000L;

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /**
     * How long a field asks to wait: never less than nothing, a day at most.
     *
     * @param now the other side's time
     * @return null when there is no field or it makes no sense
     */
    static @Nullable Duration wait(@Nullable String field, Instant now) {
        if (field == null) return null;
        Instant until = moment(field.strip(), now);
        if (until == null) return null;
        Duration wait = Duration.between(now, until);
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Instant moment(String field, Instant now) {
        if (field.matches("\\d+(\\.\\d+)?")) return number(field, now);
        Instant date = date(field);
        if (date != null) return date;
        try {
            return OffsetDateTime.parse(field).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Instant number(String field, Instant now) {
        double seconds = Math.min(Double.parseDouble(field), 1e11);
        long whole = (long) Math.ceil(seconds);
        return whole > SINCE_1970 ? Instant.ofEpochSecond(whole) : now.plusSeconds(whole);
    }

    /** Reads an HTTP date, or null. */
    static @Nullable Instant date(@Nullable String field) {
        if (field == null) return null;
        try {
            return ZonedDateTime.parse(field.strip(), HTTP_DATE).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
