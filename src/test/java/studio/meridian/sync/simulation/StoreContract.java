package studio.meridian.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.meridian.model.Attempt.Outcome;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.Decision;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore.Changed;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;
import studio.meridian.storage.OutboxStore.Try;
import studio.meridian.storage.OutboxStore.Work;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What both stores do alike: otherwise the simulated one proves nothing about the real one. */
abstract class StoreContract {
    final Clocks clocks = new Clocks();
    private Store store;
    private Id<Channel> channel;
    private Id<Variant> variant;

    abstract Store open();

    @BeforeEach
    void begin() {
        store = open();
        channel = store.connect("put");
        variant = store.write(words("one"));
    }

    private static VariantText words(String body) {
        return new VariantText("text", "", "", body);
    }

    private Delivery plan() {
        return store.plan(variant, channel, null, LatePolicy.ANY_TIME);
    }

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(store.find(delivery.id()));
    }

    private long lease() {
        return store.takeLease("test", 1, "boot");
    }

    private @Nullable Sending begin(Delivery delivery, long epoch, int request) {
        Work work =
                new Work(
                        new byte[] {9},
                        List.of(new DeliveryStep.Planned("put", "key")),
                        "put",
                        new byte[] {(byte) request});
        return store.begin(delivery, epoch, work, new Try(clocks.instant(), 0, "boot"));
    }

    private boolean finish(
            Delivery delivery, Sending sending, DeliveryState to, long epoch, Outcome outcome) {
        DeliveryStep.Landed landed =
                to == DeliveryState.CONFIRMED
                        ? new DeliveryStep.Landed("put", "n1", "r1", "", Map.of())
                        : null;
        Result result = new Result(outcome, "why", null, landed, null);
        return store.finish(delivery, sending.attempt(), to, epoch, result, null);
    }

    private Delivery sent(long epoch) {
        Delivery delivery = plan();
        Sending sending = Objects.requireNonNull(begin(delivery, epoch, 1));
        finish(delivery, sending, DeliveryState.CONFIRMED, epoch, Outcome.DONE);
        return now(delivery);
    }

    @Test
    void frozen_bytes_stay_and_go_with_every_try() {
        long epoch = lease();
        Delivery delivery = plan();
        Sending first = Objects.requireNonNull(begin(delivery, epoch, 1));
        finish(delivery, first, DeliveryState.READY, epoch, Outcome.NOT_SENT);
        Sending second = Objects.requireNonNull(begin(now(delivery), epoch, 2));
        assertThat(second.request()).containsExactly(1);
        assertThat(store.frozen(delivery.id(), "put")).containsExactly(1);
        assertThat(store.attempts(delivery.id())).hasSize(2);
    }

    @Test
    void what_is_under_way_is_of_unknown_outcome_for_the_next_sender() {
        long old = lease();
        Delivery delivery = plan();
        Sending sending = Objects.requireNonNull(begin(delivery, old, 1));
        long young = lease();
        assertThat(young).isGreaterThan(old);
        assertThat(store.isOvertaken(old)).isTrue();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(finish(delivery, sending, DeliveryState.CONFIRMED, old, Outcome.DONE)).isFalse();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(store.attempts(delivery.id()).getFirst().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void an_overtaken_sender_begins_nothing() {
        long old = lease();
        Delivery delivery = plan();
        lease();
        assertThat(begin(delivery, old, 1)).isNull();
        assertThat(store.transition(delivery, DeliveryState.EXPIRED, old, null)).isFalse();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.READY);
    }

    @Test
    void what_a_person_changed_since_is_not_begun() {
        long epoch = lease();
        Delivery read = plan();
        store.edit(variant, words("two"));
        assertThat(begin(read, epoch, 1)).isNull();
        assertThat(begin(now(read), epoch, 1)).isNotNull();
    }

    @Test
    void what_was_moved_since_is_not_ready() {
        long epoch = lease();
        var soon = LocalMoments.at(clocks.instant().plusSeconds(60), ZoneId.of("Asia/Tokyo"));
        var later = LocalMoments.at(clocks.instant().plusSeconds(900), ZoneId.of("Asia/Tokyo"));
        Delivery read = store.plan(variant, channel, soon, LatePolicy.ANY_TIME);
        store.move(read.id(), later);
        assertThat(store.transition(read, DeliveryState.READY, epoch, null)).isFalse();
        assertThat(store.nextDue()).isEqualTo(later.instant());
    }

    @Test
    void the_next_moment_is_the_first_that_is_not_put_off() {
        lease();
        Instant start = clocks.instant();
        Delivery first = store.plan(variant, channel, in(60), LatePolicy.ANY_TIME);
        store.plan(store.write(words("other")), channel, in(120), LatePolicy.ANY_TIME);
        assertThat(store.nextDue()).isEqualTo(start.plusSeconds(60));
        store.rest(first, start.plusSeconds(90));
        assertThat(store.nextDue()).isEqualTo(start.plusSeconds(90));
        store.rest(now(first), start.plusSeconds(150));
        assertThat(store.nextDue()).isEqualTo(start.plusSeconds(120));
        store.hold(channel, true);
        assertThat(store.nextDue()).isNull();
    }

    private PlannedTime in(int seconds) {
        return LocalMoments.at(clocks.instant().plusSeconds(seconds), ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void only_ways_of_the_graph_are_taken() {
        long epoch = lease();
        Delivery delivery = plan();
        assertThatThrownBy(() -> store.transition(delivery, DeliveryState.CONFIRMED, epoch, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_rests_or_is_held_or_paused_is_not_looked_at() {
        lease();
        Delivery delivery = plan();
        assertThat(store.actionable(clocks.instant())).hasSize(1);
        store.hold(channel, true);
        assertThat(store.actionable(clocks.instant())).isEmpty();
        store.hold(channel, false);
        store.pause(true);
        assertThat(store.actionable(clocks.instant())).isEmpty();
        store.pause(false);
        store.rest(delivery, clocks.instant().plusSeconds(5));
        assertThat(store.actionable(clocks.instant())).isEmpty();
        clocks.pass(Duration.ofSeconds(5).toMillis());
        assertThat(store.actionable(clocks.instant())).hasSize(1);
        store.explain(delivery, "why");
        assertThat(now(delivery).reason()).isEqualTo("why");
    }

    @Test
    void a_delivery_waits_while_another_of_its_text_is_under_way_or_in_doubt() {
        long epoch = lease();
        Delivery first = plan();
        Sending sending = Objects.requireNonNull(begin(first, epoch, 1));
        store.edit(variant, words("two"));
        Delivery second = plan();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(store.actionable(clocks.instant())).isEmpty();
        finish(first, sending, DeliveryState.NEEDS_USER, epoch, Outcome.UNKNOWN);
        assertThat(store.actionable(clocks.instant())).as("in doubt").isEmpty();
        store.decide(first.id(), Decision.NOT_THERE);
        assertThat(store.actionable(clocks.instant()).getFirst().id()).isEqualTo(first.id());
    }

    @Test
    void a_refused_one_holds_nothing_back_and_is_outdated_by_what_arrives_after_it() {
        long epoch = lease();
        Delivery first = plan();
        Sending sending = Objects.requireNonNull(begin(first, epoch, 1));
        finish(first, sending, DeliveryState.NEEDS_USER, epoch, Outcome.REJECTED);
        store.edit(variant, words("two"));
        Delivery second = plan();
        assertThat(store.actionable(clocks.instant())).hasSize(1);
        assertThat(store.isOutdated(first)).isFalse();
        Sending next = Objects.requireNonNull(begin(second, epoch, 2));
        finish(second, next, DeliveryState.CONFIRMED, epoch, Outcome.DONE);
        assertThat(store.isOutdated(first)).isTrue();
        assertThat(store.isOutdated(second)).isFalse();
        assertThat(Objects.requireNonNull(store.shown(variant, channel)).id())
                .isEqualTo(second.id());
    }

    @Test
    void a_conflict_is_noted_with_the_stop_and_settled_once() {
        long epoch = lease();
        Delivery base = sent(epoch);
        assertThat(base.remoteRevision()).isEqualTo("r1");
        store.edit(variant, words("two"));
        Delivery change = plan();
        assertThat(change.kind()).isEqualTo(Delivery.Kind.UPDATE);
        Sending sending = Objects.requireNonNull(begin(change, epoch, 1));
        Conflict.There there =
                new Conflict.There(false, "text", "", "theirs", "r2", "", null, true);
        Result result = new Result(Outcome.REJECTED, "why", null, null, null);
        DeliveryState stop = DeliveryState.NEEDS_USER;
        Changed changed = new Changed(base, there);
        assertThat(store.finish(change, sending.attempt(), stop, epoch, result, changed)).isTrue();
        Conflict open = store.conflicts().getFirst();
        Delivery next = Objects.requireNonNull(store.settle(open, Resolution.MINE));
        assertThat(store.conflicts()).isEmpty();
        assertThat(now(change).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(next.kind()).isEqualTo(Delivery.Kind.UPDATE);
        assertThat(Objects.requireNonNull(store.shown(variant, channel)).remoteRevision())
                .isEqualTo("r2");
    }

    @Test
    void a_removal_that_was_refused_leaves_the_text_there_to_be_changed() {
        long epoch = lease();
        sent(epoch);
        Delivery removal = Objects.requireNonNull(store.remove(variant, channel));
        Sending sending = Objects.requireNonNull(begin(removal, epoch, 1));
        finish(removal, sending, DeliveryState.NEEDS_USER, epoch, Outcome.REJECTED);
        store.edit(variant, words("two"));
        assertThat(plan().kind()).isEqualTo(Delivery.Kind.UPDATE);
    }

    @Test
    void a_removal_is_planned_once_and_makes_the_next_one_a_creation() {
        long epoch = lease();
        sent(epoch);
        Delivery removal = Objects.requireNonNull(store.remove(variant, channel));
        assertThat(store.remove(variant, channel)).isEqualTo(now(removal));
        Sending sending = Objects.requireNonNull(begin(removal, epoch, 1));
        finish(removal, sending, DeliveryState.CONFIRMED, epoch, Outcome.DONE);
        assertThat(store.shown(variant, channel)).isNull();
        Delivery again = plan();
        assertThat(again.kind()).isEqualTo(Delivery.Kind.CREATE);
        assertThat(again.generation()).isEqualTo(2);
    }
}
