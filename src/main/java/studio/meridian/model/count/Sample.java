package studio.meridian.model.count;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A number as it was found to differ from the one before.
 *
 * @param value the number, or null where the platform gave it no longer
 */
public record Sample(Instant at, Metric metric, @Nullable Long value) {}
