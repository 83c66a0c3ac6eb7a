package studio.meridian.schedule;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.Resolution.Choice;
import studio.meridian.schedule.Resolution.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;

/** From a local time in a zone to an instant, by the zone rules of this Java platform. */
public final class LocalMoments {
    /** Stands for the release of the rules where a zone is a fixed offset and has none. */
    public static final String NO_RULES = "fixed";

    private LocalMoments() {}

    /** What a local time means in a zone. */
    public static Resolution resolve(LocalDateTime local, ZoneId zone, Choice choice) {
        return resolve(local, zone, choice, zone.getRules(), tzdb(zone));
    }

    /** The local time a clock in the zone shows at an instant, as a plan for that instant. */
    public static PlannedTime at(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        LocalDateTime local = LocalDateTime.ofInstant(instant, offset);
        return new PlannedTime(local, zone, offset, instant, tzdb(zone));
    }

    /** Release of the zone rules in use, for example {@code 2026b}. */
    public static String tzdb(ZoneId zone) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())) return NO_RULES;
        return ZoneRulesProvider.getVersions(zone.getId()).lastEntry().getKey();
    }

    static Resolution resolve(
            LocalDateTime local, ZoneId zone, Choice choice, ZoneRules rules, String tzdb) {
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition == null) {
            PlannedTime planned = planned(local, zone, rules.getOffset(local), tzdb);
            return new Resolution(planned, Kind.EXACT, Duration.ZERO, null);
        }
        ZoneOffset before = transition.getOffsetBefore();
        ZoneOffset after = transition.getOffsetAfter();
        // In a gap the old offset moves the moment forward by exactly the length of the gap.
        boolean first = transition.isGap() || choice == Choice.EARLIER;
        ZoneOffset chosen = first ? before : after;
        return new Resolution(
                planned(local, zone, chosen, tzdb),
                transition.isGap() ? Kind.GAP : Kind.OVERLAP,
                transition.getDuration().abs(),
                local.toInstant(first ? after : before));
    }

    private static PlannedTime planned(
            LocalDateTime local, ZoneId zone, ZoneOffset offset, String tzdb) {
        return new PlannedTime(local, zone, offset, local.toInstant(offset), tzdb);
    }
}
