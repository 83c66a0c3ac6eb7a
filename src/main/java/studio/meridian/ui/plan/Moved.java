package studio.meridian.ui.plan;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.Resolution;
import studio.meridian.ui.delivery.Item;

/**
 * A delivery that was moved.
 *
 * @param before where it stood, for the way back
 * @param now where it stands and what its local time turned out to mean
 */
public record Moved(Item item, PlannedTime before, Resolution now) {}
