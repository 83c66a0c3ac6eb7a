package studio.meridian.storage.database;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which copies to keep. */
final class Retention {
    private static final Duration WHOLE = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private Retention() {}

    /** The copies that can go: second ones of a day, and those older than a month. */
    static List<Instant> superfluous(Collection<Instant> copies, Instant now) {
        Map<Long, Instant> ofDay = new TreeMap<>();
        for (Instant copy : copies) {
            ofDay.merge(day(copy), copy, (one, two) -> one.isAfter(two) ? one : two);
        }
        return copies.stream()
                .filter(copy -> copy.isBefore(now.minus(WHOLE)))
                .filter(copy ->
                        copy.isBefore(now.minus(LONGEST)) || !copy.equals(ofDay.get(day(copy))))
                .toList();
    }

    private static long day(Instant copy) {
        return copy.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
