package studio.meridian.storage.database;

import studio.meridian.model.Ids;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * What every store needs to write.
 *
 * @param clock the only source of "now"
 * @param device name of this machine, kept with revisions
 * @param author asks for the name of the person, which may be empty and may change
 */
public record Writing(
        Database database, InstantSource clock, Ids ids, String device, Supplier<String> author) {
    /** Now, as exact as it is stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
