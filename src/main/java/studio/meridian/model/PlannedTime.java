package studio.meridian.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When something is to happen, as a person meant it and as it was understood: the local time and
 * zone are the wish, the instant is what was computed from them under one release of the zone
 * rules.
 *
 * @param local the wall clock time meant
 * @param zone IANA zone of the audience
 * @param offset the offset chosen, which tells the two readings of an overlap apart
 * @param instant the moment itself
 * @param tzdb release of the zone rules used, for example {@code 2026b}
 */
public record PlannedTime(
        LocalDateTime local, ZoneId zone, ZoneOffset offset, Instant instant, String tzdb) {}
