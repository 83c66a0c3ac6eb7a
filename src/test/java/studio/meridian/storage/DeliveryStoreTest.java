package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.storage.TestWorkspace.START;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.storage.LibraryStore.Status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class DeliveryStoreTest {
    private static final OutboxStore.Try NOW = new OutboxStore.Try(START, 0, "boot");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Variant> variant;
    private Channel site;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        variant = workspace.article("Salt", "one").variant().id();
        site = workspace.channels.add("site", "Site", true, Map.of("folder", "/tmp/site"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_plan_keeps_the_wish_and_the_instant() {
        PlannedTime time = tokyo(10);
        Delivery planned = plan(time);
        Delivery read = workspace.deliveries.find(planned.id());
        assertThat(read).isEqualTo(planned);
        assertThat(read.due()).isEqualTo(time);
        assertThat(read.state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(workspace.deliveries.planned(START, START.plus(Duration.ofDays(30))))
                .containsExactly(planned);
    }

    @Test
    void planning_again_moves_what_waits() {
        Delivery first = plan(tokyo(10));
        Delivery second = plan(tokyo(11));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.due()).isEqualTo(tokyo(11));
        assertThat(workspace.outbox.events(first.id())).hasSize(2);
    }

    @Test
    void a_planned_delivery_follows_later_edits() {
        Delivery planned = plan(tokyo(10));
        workspace.variants.saveText(variant, text("Salt", "two"));
        var revision = workspace.variants.cut(variant, Reason.LEAVE);
        Delivery after = existing(planned.id());
        assertThat(after.revision()).isEqualTo(revision.id());
        assertThat(after.contentSha()).isEqualTo(revision.text().sha256());
    }

    @Test
    void what_is_shown_already_is_not_planned_again() {
        Delivery sent = confirm(plan(null));
        assertThat(plan(null).id()).isEqualTo(sent.id());
        workspace.variants.saveText(variant, text("Salt", "two"));
        Delivery update = plan(null);
        assertThat(update.kind()).isEqualTo(Delivery.Kind.UPDATE);
        assertThat(update.generation()).isEqualTo(1);
        assertThat(update.remoteKey()).isEqualTo(sent.remoteKey());
    }

    @Test
    void a_removal_is_planned_only_where_something_is() {
        assertThat(workspace.deliveries.planRemoval(variant, site.id())).isNull();
        confirm(plan(null));
        Delivery removal =
                Objects.requireNonNull(workspace.deliveries.planRemoval(variant, site.id()));
        assertThat(removal.kind()).isEqualTo(Delivery.Kind.DELETE);
        confirm(removal);
        assertThat(workspace.deliveries.planRemoval(variant, site.id())).isNull();
        Delivery again = plan(null);
        assertThat(again.kind()).isEqualTo(Delivery.Kind.CREATE);
        assertThat(again.generation()).isEqualTo(2);
    }

    @Test
    void the_list_tells_the_stage_of_a_post() {
        assertThat(status()).isEqualTo(Status.DRAFT);
        Delivery planned = plan(tokyo(10));
        assertThat(status()).isEqualTo(Status.PLANNED);
        workspace.deliveries.cancel(planned.id());
        assertThat(status()).isEqualTo(Status.DRAFT);
        confirm(plan(null));
        assertThat(status()).isEqualTo(Status.PUBLISHED);
        confirm(Objects.requireNonNull(workspace.deliveries.planRemoval(variant, site.id())));
        assertThat(status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void what_was_sent_cannot_be_moved_or_called_off() {
        Delivery sent = confirm(plan(null));
        assertThatThrownBy(() -> workspace.deliveries.move(sent.id(), tokyo(12)))
                .isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> workspace.deliveries.cancel(sent.id()))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void an_interrupted_send_is_unknown_to_the_next_sender_and_never_ready() {
        Delivery ready = plan(null);
        long first = workspace.outbox.takeLease("a", 1, "boot");
        begin(ready, first);
        long second = workspace.outbox.takeLease("b", 2, "boot");
        assertThat(second).isGreaterThan(first);
        Delivery unknown = existing(ready.id());
        assertThat(unknown.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThatThrownBy(() ->
                        workspace.outbox.transition(unknown, DeliveryState.READY, second, null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> state(unknown, "READY"))
                .hasMessageContaining("looked up, never resent");
    }

    @Test
    void a_sender_that_was_overtaken_changes_nothing() {
        Delivery ready = plan(null);
        long old = workspace.outbox.takeLease("a", 1, "boot");
        var sending = begin(ready, old);
        long fresh = workspace.outbox.takeLease("b", 2, "boot");
        Delivery unknown = existing(ready.id());
        workspace.outbox.transition(unknown, DeliveryState.RECONCILING, fresh, null);
        boolean counted =
                workspace.outbox.finish(
                        ready, sending.attempt(), DeliveryState.CONFIRMED, old, done("7"));
        assertThat(counted).isFalse();
        assertThat(existing(ready.id()).state()).isEqualTo(DeliveryState.RECONCILING);
        assertThat(workspace.outbox.attempts(ready.id()))
                .extracting(Attempt::outcome)
                .containsExactly(Attempt.Outcome.DONE);
    }

    @Test
    void the_first_bytes_are_the_bytes_of_every_try() {
        Delivery ready = plan(null);
        long epoch = workspace.outbox.takeLease("a", 1, "boot");
        var first = begin(ready, epoch);
        workspace.outbox.finish(
                existing(ready.id()),
                first.attempt(),
                DeliveryState.READY,
                epoch,
                new OutboxStore.Result(
                        Attempt.Outcome.NOT_SENT, "platform.offline", null, null, START));
        var second =
                Objects.requireNonNull(
                        workspace.outbox.begin(
                                existing(ready.id()),
                                epoch,
                                TestWorkspace.single("publish", bytes("other")),
                                NOW));
        assertThat(second.request()).isEqualTo(bytes("request"));
        assertThat(existing(ready.id()).firstSentAt()).isEqualTo(START);
    }

    @Test
    void tries_and_what_came_of_them_are_never_changed() {
        Delivery sent = confirm(plan(null));
        assertThat(workspace.outbox.attempts(sent.id())).hasSize(1);
        for (String sql :
                List.of(
                        "UPDATE attempt SET epoch = 9",
                        "DELETE FROM attempt",
                        "UPDATE attempt_outcome SET outcome = 'UNKNOWN'",
                        "DELETE FROM attempt_outcome",
                        "UPDATE delivery SET state = 'READY'")) {
            assertThatThrownBy(
                            () -> workspace.database.writeOnly((handle, _) -> handle.execute(sql)))
                    .as(sql)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void nothing_on_a_silent_channel_is_ever_offered_for_sending() {
        Channel silent = workspace.channels.add("wordpress", "Imported", false, Map.of());
        workspace.deliveries.plan(variant, silent.id(), null, LatePolicy.ANY_TIME);
        assertThat(workspace.outbox.actionable(START)).isEmpty();
        assertThat(workspace.outbox.nextDue()).isNull();
    }

    @Test
    void what_is_due_is_offered_and_what_is_not_is_not() {
        Delivery planned = plan(tokyo(10));
        Instant due = Objects.requireNonNull(planned.due()).instant();
        assertThat(workspace.outbox.actionable(due.minusMillis(1))).isEmpty();
        assertThat(workspace.outbox.actionable(due)).containsExactly(planned);
        assertThat(workspace.outbox.nextDue()).isEqualTo(due);
    }

    private Delivery plan(@org.jspecify.annotations.Nullable PlannedTime time) {
        return workspace.deliveries.plan(variant, site.id(), time, LatePolicy.ASK_AFTER_GRACE);
    }

    private Delivery confirm(Delivery delivery) {
        long epoch = workspace.outbox.takeLease("a", 1, "boot");
        var sending = begin(delivery, epoch);
        workspace.outbox.finish(
                existing(delivery.id()),
                sending.attempt(),
                DeliveryState.CONFIRMED,
                epoch,
                done("1"));
        return existing(delivery.id());
    }

    private OutboxStore.Sending begin(Delivery delivery, long epoch) {
        return Objects.requireNonNull(
                workspace.outbox.begin(
                        delivery, epoch, TestWorkspace.single("publish", bytes("request")), NOW));
    }

    private Delivery existing(Id<Delivery> id) {
        return Objects.requireNonNull(workspace.deliveries.find(id));
    }

    private void state(Delivery delivery, String state) {
        workspace.database.writeOnly((handle, _) ->
                handle.execute(
                        "UPDATE delivery SET state = ? WHERE id = ?",
                        state,
                        delivery.id().toBytes()));
    }

    private Status status() {
        return workspace.library.list(LibraryStore.Shelf.IN_USE).getFirst().status();
    }

    private static OutboxStore.Result done(String remoteId) {
        var landed = new DeliveryStep.Landed("publish", remoteId, null, "", Map.of());
        return new OutboxStore.Result(Attempt.Outcome.DONE, null, null, landed, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PlannedTime tokyo(int day) {
        LocalDateTime local = LocalDateTime.of(2026, 12, day, 9, 0);
        ZoneOffset offset = ZoneOffset.ofHours(9);
        return new PlannedTime(
                local, ZoneId.of("Asia/Tokyo"), offset, local.toInstant(offset), "2026b");
    }
}
