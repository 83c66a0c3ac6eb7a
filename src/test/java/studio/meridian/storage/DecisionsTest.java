package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.storage.OutboxStore.Event;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a person says of a delivery is kept as their word: who, when and what. */
class DecisionsTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Channel site;
    private long epoch;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        site = workspace.channels.add("site", "Site", true, Map.of());
        epoch = workspace.outbox.takeLease("test", 1, "boot");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery ready() {
        var text = workspace.article("Salt", "text").variant();
        return workspace.deliveries.plan(text.id(), site.id(), null, LatePolicy.ASK_AFTER_GRACE);
    }

    /** A delivery that was tried with this outcome and stands there. */
    private Delivery tried(DeliveryState to, Attempt.Outcome outcome) {
        Delivery delivery = ready();
        var sending =
                workspace.outbox.begin(
                        delivery,
                        epoch,
                        TestWorkspace.single("publish", new byte[] {1}),
                        new OutboxStore.Try(workspace.now(), 0, "boot"));
        workspace.outbox.finish(
                now(delivery),
                Objects.requireNonNull(sending).attempt(),
                to,
                epoch,
                new OutboxStore.Result(outcome, "platform.broken", "{}", null, null));
        return now(delivery);
    }

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }

    private Event last(Delivery delivery) {
        return workspace.outbox.events(delivery.id()).getLast();
    }

    @Test
    void that_it_is_there_is_kept_with_who_said_so_and_when() {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN);
        workspace.pass(Duration.ofHours(3));
        workspace.deliveries.decide(delivery.id(), Decision.IS_THERE);
        assertThat(last(delivery))
                .isEqualTo(
                        new Event(
                                workspace.now(),
                                DeliveryState.NEEDS_USER,
                                DeliveryState.CONFIRMED,
                                "seen-there",
                                "Noor"));
        assertThat(now(delivery).reason()).isEqualTo("seen-there");
    }

    @Test
    void that_it_is_not_there_is_kept_the_same_way_and_lets_it_be_sent() {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN);
        workspace.deliveries.decide(delivery.id(), Decision.NOT_THERE);
        assertThat(last(delivery).who()).isEqualTo("Noor");
        assertThat(last(delivery).reason()).isEqualTo("seen-absent");
        assertThat(workspace.outbox.actionable(workspace.now()))
                .extracting(Delivery::id)
                .containsExactly(delivery.id());
    }

    @Test
    void a_word_adds_no_try_and_changes_no_outcome() {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN);
        List<Attempt> before = workspace.outbox.attempts(delivery.id());
        workspace.deliveries.decide(delivery.id(), Decision.IS_THERE);
        assertThat(workspace.outbox.attempts(delivery.id())).isEqualTo(before);
        assertThat(before.getFirst().outcome()).isEqualTo(Attempt.Outcome.UNKNOWN);
    }

    @Test
    void what_the_studio_does_by_itself_is_nobodys_word() {
        Delivery delivery = tried(DeliveryState.CONFIRMED, Attempt.Outcome.DONE);
        assertThat(workspace.outbox.events(delivery.id())).allMatch(event -> event.who() == null);
    }

    @Test
    void asking_to_look_again_is_kept_even_where_the_state_stays() {
        Delivery delivery = tried(DeliveryState.UNKNOWN, Attempt.Outcome.UNKNOWN);
        workspace.deliveries.decide(delivery.id(), Decision.LOOK_AGAIN);
        assertThat(last(delivery).from()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(last(delivery).to()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(last(delivery).reason()).isEqualTo("asked-look");
        assertThat(last(delivery).who()).isEqualTo("Noor");
    }

    @Test
    void what_may_have_arrived_can_be_neither_sent_again_nor_called_off_by_a_wish() {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN);
        for (Decision wish : List.of(Decision.TRY_AGAIN, Decision.CALL_OFF)) {
            assertThatThrownBy(() -> workspace.deliveries.decide(delivery.id(), wish))
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            known ->
                                    assertThat(known.failure())
                                            .isInstanceOf(RecordFailure.TooLate.class));
        }
        assertThat(now(delivery)).isEqualTo(delivery);
    }

    @Test
    void what_was_refused_for_certain_needs_no_ones_word() {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.REJECTED);
        assertThat(workspace.deliveries.decisions(delivery.id()))
                .containsExactlyInAnyOrder(Decision.TRY_AGAIN, Decision.CALL_OFF);
        assertThatThrownBy(() -> workspace.deliveries.decide(delivery.id(), Decision.IS_THERE))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void two_who_decide_at_once_decide_once() throws Exception {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN);
        Callable<Boolean> there = () -> decided(delivery, Decision.IS_THERE);
        Callable<Boolean> absent = () -> decided(delivery, Decision.NOT_THERE);
        int done = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : two.invokeAll(List.of(there, absent))) {
                if (one.get()) done++;
            }
        }
        assertThat(done).isOne();
        assertThat(workspace.outbox.events(delivery.id()))
                .filteredOn(event -> event.who() != null)
                .hasSize(1);
    }

    private boolean decided(Delivery delivery, Decision decision) {
        try {
            workspace.deliveries.decide(delivery.id(), decision);
            return true;
        } catch (FailureException _) {
            return false;
        }
    }

    @Test
    void a_word_is_still_known_after_the_workspace_was_closed() {
        Delivery delivery = tried(DeliveryState.NEEDS_USER, Attempt.Outcome.UNKNOWN);
        workspace.deliveries.decide(delivery.id(), Decision.IS_THERE);
        var folder = workspace.database.folder();
        workspace.close();
        try (var again = studio.meridian.storage.database.Database.openReadOnly(folder)) {
            assertThat(
                            again.<String>read(handle ->
                                    handle.select(
                                                    "SELECT who FROM delivery_event"
                                                            + " WHERE reason = 'seen-there'")
                                            .mapTo(String.class)
                                            .one()))
                    .isEqualTo("Noor");
        }
    }
}
