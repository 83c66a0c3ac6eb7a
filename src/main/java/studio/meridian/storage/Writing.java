package studio.meridian.storage;

import studio.meridian.model.Ids;
import studio.meridian.storage.database.Database;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What every store needs to write.
 *
 * @param clock the only source of "now"
 * @param device name of this machine, kept with revisions
 * @param author name of the person, may be empty
 */
public record Writing(
        Database database, InstantSource clock, Ids ids, String device, String author) {
    /** Now, as exact as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
