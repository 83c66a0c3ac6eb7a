package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.START;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the database itself refuses, whatever program writes into it, and what it lets through. */
class StateGraphTest {
    private static final OutboxStore.Try NOW = new OutboxStore.Try(START, 0, "boot");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Delivery> delivery;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        var variant = workspace.article("Salt", "one").variant();
        var site = workspace.channels.add("site", "Site", true, Map.of());
        delivery =
                workspace.deliveries.plan(variant.id(), site.id(), null, LatePolicy.ANY_TIME).id();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_edge_of_the_graph_can_be_taken_and_no_other(DeliveryState from) {
        assertThat(workspace.outbox.takeLease("test", 1, "boot")).isEqualTo(1);
        for (DeliveryState to : DeliveryState.values()) {
            put(from);
            Delivery before = existing();
            if (from.next().contains(to)) {
                assertThat(workspace.outbox.transition(before, to, 1, "why")).isTrue();
                assertThat(existing().state()).isEqualTo(to);
                var last = workspace.outbox.events(delivery).getLast();
                assertThat(last.from()).isEqualTo(from);
                assertThat(last.to()).isEqualTo(to);
                assertThat(last.reason()).isEqualTo("why");
            } else {
                int events = workspace.outbox.events(delivery).size();
                assertThatThrownBy(() -> workspace.outbox.transition(before, to, 1, null))
                        .isInstanceOf(IllegalStateException.class);
                assertThat(existing()).isEqualTo(before);
                assertThat(workspace.outbox.events(delivery)).hasSize(events);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "EXPIRED", "CANCELLED"})
    void what_is_finished_stays_so_for_any_program(DeliveryState end) {
        for (DeliveryState to : EnumSet.complementOf(EnumSet.of(end))) {
            put(end);
            assertThatThrownBy(() -> write("UPDATE delivery SET state = '" + to + "'"))
                    .hasMessageContaining("a finished delivery does not change");
            assertThat(existing().state()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"READY", "SENDING", "SCHEDULED"})
    void an_unknown_outcome_is_not_sent_again_by_any_program(String to) {
        put(DeliveryState.UNKNOWN);
        assertThatThrownBy(() -> write("UPDATE delivery SET state = '" + to + "'"))
                .hasMessageContaining("looked up, never resent");
        assertThat(existing().state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void the_database_lets_every_edge_of_the_graph_through() {
        for (DeliveryState from : DeliveryState.values()) {
            for (DeliveryState to : from.next()) {
                put(from);
                write("UPDATE delivery SET state = '" + to + "'");
                assertThat(existing().state()).isEqualTo(to);
            }
        }
    }

    @Test
    void from_doubt_no_way_of_the_graph_leads_to_ready_without_a_look() {
        Set<DeliveryState> reached = EnumSet.of(DeliveryState.UNKNOWN);
        // All that can be reached from doubt without the platform or a person being asked.
        for (int i = 0; i < DeliveryState.values().length; i++) {
            for (DeliveryState state : EnumSet.copyOf(reached)) {
                if (state == DeliveryState.RECONCILING || state == DeliveryState.NEEDS_USER)
                    continue;
                reached.addAll(state.next());
            }
        }
        assertThat(reached)
                .containsExactlyInAnyOrder(
                        DeliveryState.UNKNOWN, DeliveryState.RECONCILING, DeliveryState.NEEDS_USER);
    }

    @Test
    void a_try_and_its_outcome_are_written_once_and_for_ever() {
        Delivery ready = existing();
        long epoch = workspace.outbox.takeLease("test", 1, "boot");
        var sending =
                workspace.outbox.begin(
                        ready, epoch, TestWorkspace.single("send", new byte[] {1, 2}), NOW);
        assertThat(sending).isNotNull();
        var result = new OutboxStore.Result(Attempt.Outcome.UNKNOWN, null, "timeout", null, null);
        assertThat(
                        workspace.outbox.finish(
                                ready, sending.attempt(), DeliveryState.UNKNOWN, epoch, result))
                .isTrue();
        var before = workspace.outbox.attempts(delivery);
        refused("UPDATE attempt SET epoch = 9", "an attempt is never changed");
        refused("DELETE FROM attempt", "an attempt is never deleted");
        refused("UPDATE attempt_outcome SET outcome = 'DONE'", "an outcome is never changed");
        refused("DELETE FROM attempt_outcome", "an outcome is never deleted");
        refused("DELETE FROM delivery", "FOREIGN KEY");
        refused("DELETE FROM post", "FOREIGN KEY");
        refused("DELETE FROM channel", "FOREIGN KEY");
        refused("DELETE FROM revision", "FOREIGN KEY");
        assertThat(workspace.outbox.attempts(delivery)).isEqualTo(before);
        assertThat(before.getFirst().outcome()).isEqualTo(Attempt.Outcome.UNKNOWN);
    }

    @Test
    void a_second_outcome_of_the_same_try_changes_nothing() {
        Delivery ready = existing();
        long epoch = workspace.outbox.takeLease("test", 1, "boot");
        var sending =
                workspace.outbox.begin(
                        ready, epoch, TestWorkspace.single("send", new byte[] {1, 2}), NOW);
        finish(ready, sending, DeliveryState.UNKNOWN, Attempt.Outcome.UNKNOWN, epoch);
        assertThatThrownBy(() ->
                        finish(
                                ready,
                                sending,
                                DeliveryState.CONFIRMED,
                                Attempt.Outcome.DONE,
                                epoch))
                .hasMessageContaining("UNIQUE");
        assertThat(existing().state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void a_sender_that_was_overtaken_a_moment_ago_moves_nothing_either() {
        Delivery ready = existing();
        long old = workspace.outbox.takeLease("old", 1, "boot");
        var sending =
                workspace.outbox.begin(
                        ready, old, TestWorkspace.single("send", new byte[] {1}), NOW);
        workspace.outbox.takeLease("young", 2, "boot");
        assertThat(finish(ready, sending, DeliveryState.CONFIRMED, Attempt.Outcome.DONE, old))
                .isFalse();
        assertThat(existing().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(workspace.outbox.attempts(delivery))
                .extracting(Attempt::outcome)
                .containsExactly(Attempt.Outcome.DONE);
    }

    @Test
    void a_sender_that_was_overtaken_records_its_outcome_and_moves_nothing() {
        Delivery ready = existing();
        long old = workspace.outbox.takeLease("old", 1, "boot");
        var sending =
                workspace.outbox.begin(
                        ready, old, TestWorkspace.single("send", new byte[] {1}), NOW);
        long young = workspace.outbox.takeLease("young", 2, "boot");
        Delivery doubtful = existing();
        assertThat(workspace.outbox.transition(doubtful, DeliveryState.RECONCILING, young, null))
                .isTrue();
        assertThat(finish(ready, sending, DeliveryState.CONFIRMED, Attempt.Outcome.DONE, old))
                .isFalse();
        assertThat(existing().state()).isEqualTo(DeliveryState.RECONCILING);
        assertThat(workspace.outbox.attempts(delivery).getFirst().outcome())
                .isEqualTo(Attempt.Outcome.DONE);
        // It cannot begin again either, not even when the delivery is as it read it before.
        assertThat(workspace.outbox.transition(existing(), DeliveryState.READY, young, null))
                .isTrue();
        assertThat(
                        workspace.outbox.begin(
                                ready, old, TestWorkspace.single("send", new byte[] {1}), NOW))
                .isNull();
        assertThat(existing().state()).isEqualTo(DeliveryState.READY);
    }

    @Test
    void every_try_sends_the_bytes_of_the_first() {
        Delivery ready = existing();
        long epoch = workspace.outbox.takeLease("test", 1, "boot");
        var first =
                workspace.outbox.begin(
                        ready, epoch, TestWorkspace.single("send", new byte[] {1, 2}), NOW);
        finish(ready, first, DeliveryState.READY, Attempt.Outcome.NOT_SENT, epoch);
        var second =
                workspace.outbox.begin(
                        existing(), epoch, TestWorkspace.single("send", new byte[] {9}), NOW);
        assertThat(second.request()).containsExactly(1, 2);
        assertThat(workspace.outbox.attempts(delivery))
                .extracting(Attempt::fingerprint)
                .containsOnly(studio.meridian.model.Sha256.of(new byte[] {1, 2}));
        refused("UPDATE step SET request = x'0103'", "frozen bytes are never changed");
        write("UPDATE step SET request_sha = '" + "0".repeat(64) + "'");
        assertThatThrownBy(() -> workspace.outbox.frozen(delivery, "send"))
                .hasMessageContaining("does not match its digest");
    }

    private boolean finish(
            Delivery at,
            OutboxStore.Sending sending,
            DeliveryState to,
            Attempt.Outcome outcome,
            long epoch) {
        var result = new OutboxStore.Result(outcome, null, null, null, null);
        return workspace.outbox.finish(at, sending.attempt(), to, epoch, result);
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> write(sql)).as(sql).hasMessageContaining(why);
    }

    private void write(String sql) {
        workspace.database.writeOnly((handle, _) -> handle.execute(sql));
    }

    /** Sets a state without asking, through a new row, as no rule looks at those. */
    private void put(DeliveryState state) {
        workspace.database.writeOnly((handle, _) -> {
            handle.execute("DELETE FROM delivery_event");
            handle.execute(
                    """
                    CREATE TEMP TABLE row AS SELECT * FROM delivery
                    """);
            handle.execute("DELETE FROM delivery");
            handle.execute("UPDATE row SET state = ?, epoch = 0", state.name());
            handle.execute("INSERT INTO delivery SELECT * FROM row");
            handle.execute("DROP TABLE temp.row");
        });
    }

    private Delivery existing() {
        return java.util.Objects.requireNonNull(workspace.deliveries.find(delivery));
    }
}
