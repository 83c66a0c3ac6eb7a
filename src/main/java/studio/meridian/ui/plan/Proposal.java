package studio.meridian.ui.plan;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.schedule.Resolution;
import studio.meridian.ui.delivery.Item;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Where a delivery would stand if it were let go now.
 *
 * @param local the wall clock time of its own audience
 */
public record Proposal(Item item, LocalDateTime local) {
    /** Where it stands already; for items with a moment only. */
    static Proposal of(Item item) {
        return new Proposal(item, due(item).local());
    }

    private static PlannedTime due(Item item) {
        return Objects.requireNonNull(item.due(), "only what has a moment can be moved");
    }

    /** So many days and hours away from where it stands now, by the clock of its audience. */
    Proposal shifted(long days, long hours) {
        return new Proposal(item, local.plusDays(days).plusHours(hours));
    }

    /** What it means; of an hour that comes twice the reading it has now, else the first. */
    Resolution resolve() {
        PlannedTime due = due(item);
        return local.equals(due.local())
                ? meaning(due)
                : LocalMoments.resolve(local, due.zone(), Resolution.Choice.EARLIER);
    }

    /** What a planned time means, with the reading that was planned of an hour that comes twice. */
    static Resolution meaning(PlannedTime due) {
        Resolution second = LocalMoments.resolve(due.local(), due.zone(), Resolution.Choice.LATER);
        return second.planned().instant().equals(due.instant())
                ? second
                : LocalMoments.resolve(due.local(), due.zone(), Resolution.Choice.EARLIER);
    }
}
