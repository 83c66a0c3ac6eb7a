package studio.meridian.schedule;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.Resolution.Choice;

import java.time.Duration;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * What newer zone rules would make of a plan. Nothing is changed here: governments move clocks at
 * short notice, and the person who planned decides whether the local time or the instant was meant.
 *
 * @param before the plan as it stands
 * @param after the same local time under the newer rules
 */
public record Recalculation(PlannedTime before, Resolution after) {
    /** How much later the instant would be; negative when earlier. */
    public Duration shift() {
        return Duration.between(before.instant(), after.planned().instant());
    }

    /** Compares a plan with the rules of this Java platform; empty when the instant is the same. */
    public static Optional<Recalculation> of(PlannedTime plan) {
        return of(plan, plan.zone().getRules(), LocalMoments.tzdb(plan.zone()));
    }

    static Optional<Recalculation> of(PlannedTime plan, ZoneRules rules, String tzdb) {
        Resolution again = resolve(plan, Choice.EARLIER, rules, tzdb);
        if (!isSame(plan, again)) {
            // Of two readings the one with the offset that was chosen stays chosen.
            Resolution later = resolve(plan, Choice.LATER, rules, tzdb);
            if (later.planned().offset().equals(plan.offset())) again = later;
        }
        return isSame(plan, again) ? Optional.empty() : Optional.of(new Recalculation(plan, again));
    }

    private static Resolution resolve(
            PlannedTime plan, Choice choice, ZoneRules rules, String tzdb) {
        return LocalMoments.resolve(plan.local(), plan.zone(), choice, rules, tzdb);
    }

    private static boolean isSame(PlannedTime plan, Resolution again) {
        return again.planned().instant().equals(plan.instant());
    }
}
