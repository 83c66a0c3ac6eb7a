package studio.meridian.sync.story;

import java.time.Instant;
import java.time.ZoneId;

/** How moments are said to whoever listens. */
public interface Moments {
    /** A moment on the listener's own clock. */
    String when(Instant moment);

    /** A moment on the clock of a zone. */
    String when(Instant moment, ZoneId zone);

    /** How far off a moment is, for example {@code in 14 h}. */
    String away(Instant moment);
}
