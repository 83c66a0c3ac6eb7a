package studio.meridian.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.PlannedTime;
import studio.meridian.schedule.Resolution.Choice;
import studio.meridian.schedule.Resolution.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

class LocalMomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2038-01-01T00:00:00Z");

    private static Resolution resolve(String local, ZoneId zone, Choice choice) {
        return LocalMoments.resolve(LocalDateTime.parse(local), zone, choice);
    }

    @Test
    void an_ordinary_time_means_one_instant() {
        Resolution resolution = resolve("2026-11-23T09:00", BERLIN, Choice.EARLIER);
        assertThat(resolution.kind()).isEqualTo(Kind.EXACT);
        assertThat(resolution.planned().instant()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(resolution.planned().offset()).hasToString("+01:00");
        assertThat(resolution.other()).isNull();
        assertThat(resolution.size()).isZero();
        assertThat(resolution.wallClock()).isEqualTo("2026-11-23T09:00");
    }

    @Test
    void a_time_in_a_gap_moves_forward_and_the_wish_is_kept() {
        Resolution resolution = resolve("2026-03-29T02:30", BERLIN, Choice.EARLIER);
        assertThat(resolution.kind()).isEqualTo(Kind.GAP);
        assertThat(resolution.size()).isEqualTo(Duration.ofHours(1));
        assertThat(resolution.planned().local()).isEqualTo("2026-03-29T02:30");
        assertThat(resolution.wallClock()).isEqualTo("2026-03-29T03:30");
        assertThat(resolution.planned().instant()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(resolution.other()).isEqualTo("2026-03-29T00:30:00Z");
        assertThat(resolve("2026-03-29T02:30", BERLIN, Choice.LATER)).isEqualTo(resolution);
    }

    @Test
    void a_time_in_an_overlap_is_read_as_chosen() {
        Resolution earlier = resolve("2026-10-25T02:30", BERLIN, Choice.EARLIER);
        Resolution later = resolve("2026-10-25T02:30", BERLIN, Choice.LATER);
        assertThat(earlier.kind()).isEqualTo(Kind.OVERLAP);
        assertThat(earlier.planned().instant()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(later.planned().instant()).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(earlier.other()).isEqualTo(later.planned().instant());
        assertThat(later.other()).isEqualTo(earlier.planned().instant());
        assertThat(later.wallClock()).isEqualTo("2026-10-25T02:30");
    }

    @Test
    void half_an_hour_on_lord_howe_is_a_gap_too() {
        Resolution resolution =
                resolve("2026-10-04T02:10", ZoneId.of("Australia/Lord_Howe"), Choice.EARLIER);
        assertThat(resolution.size()).isEqualTo(Duration.ofMinutes(30));
        assertThat(resolution.wallClock()).isEqualTo("2026-10-04T02:40");
    }

    @Test
    void the_release_of_the_zone_rules_is_recorded() {
        assertThat(LocalMoments.tzdb(BERLIN)).matches("20\\d\\d[a-z]+");
        assertThat(LocalMoments.tzdb(ZoneId.of("+02:00"))).isEqualTo(LocalMoments.NO_RULES);
        assertThat(LocalMoments.tzdb(ZoneId.of("UTC+2"))).isEqualTo(LocalMoments.NO_RULES);
    }

    @Test
    void an_instant_becomes_a_plan_for_itself_also_in_an_overlap() {
        for (String instant : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")) {
            PlannedTime planned = LocalMoments.at(Instant.parse(instant), BERLIN);
            assertThat(planned.instant()).isEqualTo(instant);
            assertThat(planned.local()).isEqualTo("2026-10-25T02:30");
        }
    }

    /** F6: every zone and every change of its clocks from 2024 to 2037. */
    @Test
    void every_change_of_every_zone_is_resolved_without_loss() {
        int changes = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (ZoneOffsetTransition transition : transitions(zone)) {
                changes++;
                if (transition.isGap()) checkGap(zone, transition);
                else checkOverlap(zone, transition);
                checkEdges(zone, transition);
            }
        }
        System.out.println("LocalMomentsTest: " + changes + " changes of clocks");
        assertThat(changes).isGreaterThan(5_000);
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        List<ZoneOffsetTransition> result = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            result.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return result;
    }

    private static void checkGap(ZoneId zone, ZoneOffsetTransition transition) {
        Duration size = transition.getDuration();
        LocalDateTime start = transition.getDateTimeBefore();
        for (LocalDateTime local : samples(start, size)) {
            Resolution resolution = LocalMoments.resolve(local, zone, Choice.EARLIER);
            assertThat(resolution.kind()).isEqualTo(Kind.GAP);
            assertThat(resolution.size()).isEqualTo(size);
            LocalDateTime shown = LocalDateTime.ofInstant(resolution.planned().instant(), zone);
            assertThat(shown).isEqualTo(local.plus(size)).isEqualTo(resolution.wallClock());
            assertThat(resolution.other()).isEqualTo(resolution.planned().instant().minus(size));
            checkInvariant(resolution);
        }
    }

    private static void checkOverlap(ZoneId zone, ZoneOffsetTransition transition) {
        Duration size = transition.getDuration().negated();
        LocalDateTime start = transition.getDateTimeAfter();
        for (LocalDateTime local : samples(start, size)) {
            Resolution earlier = LocalMoments.resolve(local, zone, Choice.EARLIER);
            Resolution later = LocalMoments.resolve(local, zone, Choice.LATER);
            assertThat(earlier.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(Duration.between(earlier.planned().instant(), later.planned().instant()))
                    .isEqualTo(size)
                    .isEqualTo(earlier.size());
            for (Resolution resolution : List.of(earlier, later)) {
                assertThat(LocalDateTime.ofInstant(resolution.planned().instant(), zone))
                        .isEqualTo(local);
                checkInvariant(resolution);
            }
        }
    }

    /** First, middle and last second of a stretch. */
    private static List<LocalDateTime> samples(LocalDateTime start, Duration size) {
        return List.of(start, start.plus(size.dividedBy(2)), start.plus(size).minusSeconds(1));
    }

    /** The second before and the first one after are ordinary. */
    private static void checkEdges(ZoneId zone, ZoneOffsetTransition transition) {
        LocalDateTime a = transition.getDateTimeBefore();
        LocalDateTime b = transition.getDateTimeAfter();
        LocalDateTime before = (a.isBefore(b) ? a : b).minusSeconds(1);
        LocalDateTime after = a.isBefore(b) ? b : a;
        for (LocalDateTime local : List.of(before, after)) {
            Resolution resolution = LocalMoments.resolve(local, zone, Choice.LATER);
            assertThat(resolution.kind()).isEqualTo(Kind.EXACT);
            checkInvariant(resolution);
        }
    }

    private static void checkInvariant(Resolution resolution) {
        PlannedTime planned = resolution.planned();
        assertThat(planned.local().toInstant(planned.offset())).isEqualTo(planned.instant());
        assertThat(Recalculation.of(planned)).isEmpty();
    }
}
