package studio.meridian.ui.shell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How the workspace is doing, in a few numbers.
 *
 * @param posts posts in use
 * @param waiting deliveries that could be sent now and were not yet
 * @param needsYou deliveries a person must decide on
 * @param nextDue the next planned moment, or null
 */
public record Pulse(long posts, long waiting, long needsYou, @Nullable Instant nextDue) {
    /** Before anything was read. */
    public static final Pulse NONE = new Pulse(0, 0, 0, null);
}
