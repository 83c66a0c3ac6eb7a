package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Sha256;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.AttemptTable;
import studio.meridian.storage.table.Columns;
import studio.meridian.storage.table.ConflictTable;
import studio.meridian.storage.table.DeliveryTable;
import studio.meridian.storage.table.LeaseTable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The outbox as its sender sees it: who may send, what is due, what was tried. Every change of
 * state names the state and epoch it starts from, so a sender that was overtaken changes nothing.
 */
public final class OutboxStore {
    /** The step that attempts name which only ask. */
    public static final String LOOK_UP = "look-up";

    private final Database database;
    private final Writing writing;

    public OutboxStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /**
     * Becomes the sender. Whatever an earlier one left in {@code SENDING} may have arrived, so it
     * becomes {@code UNKNOWN}.
     *
     * @return the fencing number every change must carry
     */
    public long takeLease(String owner, long pid, String bootId) {
        return database.write((handle, changes) -> {
            Instant now = writing.now();
            long epoch = LeaseTable.take(handle, owner, pid, bootId, now);
            for (Delivery delivery : inStates(handle, "'SENDING', 'RECONCILING'")) {
                move(handle, delivery, DeliveryState.UNKNOWN, epoch, "interrupted");
                DeliveryStore.note(changes, delivery);
            }
            return epoch;
        });
    }

    /** Whether a newer sender took over. */
    public boolean isOvertaken(long epoch) {
        return database.<Boolean>read(handle -> LeaseTable.epoch(handle) != epoch);
    }

    /**
     * What the sender must look at now: due, ready again, or of unknown outcome; most urgent first.
     */
    public List<Delivery> actionable(Instant now) {
        return database.read(handle ->
                handle.createQuery(DeliveryTable.ACTIONABLE)
                        .bind("now", now.toEpochMilli())
                        .map((row, _) -> DeliveryTable.delivery(row))
                        .list());
    }

    /** The next moment something falls due, or null when nothing waits for one. */
    public @Nullable Instant nextDue() {
        Long millis =
                database.<@Nullable Long>read(handle ->
                        handle.createQuery(DeliveryTable.NEXT_DUE)
                                .mapTo(Long.class)
                                .findOne()
                                .orElse(null));
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /**
     * Moves a delivery on; false when it is no longer in the state and epoch it was read in.
     *
     * @param epoch the sender's own number, stored with the delivery
     */
    public boolean transition(
            Delivery delivery, DeliveryState to, long epoch, @Nullable String reason) {
        return database.write((handle, changes) -> {
            DeliveryStore.note(changes, delivery);
            return move(handle, delivery, to, epoch, reason);
        });
    }

    /** Lets a delivery rest in its state until a moment. */
    public void rest(Delivery delivery, Instant until) {
        database.writeOnly((handle, changes) -> {
            handle.createUpdate(
                            """
                            UPDATE delivery SET not_before = :until
                            WHERE id = :id AND state = :state\
                            """)
                    .bind("until", until.toEpochMilli())
                    .bind("id", delivery.id().toBytes())
                    .bind("state", delivery.state().name())
                    .execute();
            DeliveryStore.note(changes, delivery);
        });
    }

    /**
     * Says why a delivery stays where it is, once; it is looked at again in the next round.
     *
     * @param reason message key, or null when the reason is gone
     */
    public void explain(Delivery delivery, @Nullable String reason) {
        if (Objects.equals(reason, delivery.reason())) return;
        database.writeOnly((handle, changes) -> {
            handle.createUpdate(
                            """
                            UPDATE delivery SET reason = :reason
                            WHERE id = :id AND state = :state\
                            """)
                    .bind("reason", reason)
                    .bind("id", delivery.id().toBytes())
                    .bind("state", delivery.state().name())
                    .execute();
            DeliveryStore.note(changes, delivery);
        });
    }

    /**
     * What is about to be sent of a delivery.
     *
     * @param publication what all steps are made from; ignored when an earlier try fixed it
     * @param steps all it will do, in order; ignored likewise
     * @param step the one whose turn it is
     * @param request its bytes; ignored when an earlier try froze them
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Work(
            byte[] publication, List<DeliveryStep.Planned> steps, String step, byte[] request) {}

    /**
     * Sets a delivery to {@code SENDING} and freezes the bytes of a step, before the first of them
     * is sent.
     *
     * @return the attempt with the frozen bytes, or null when somebody else moved the delivery
     */
    public @Nullable Sending begin(Delivery delivery, long epoch, Work work, Try began) {
        return database.<@Nullable Sending>write((handle, changes) -> {
            if (!move(handle, delivery, DeliveryState.SENDING, epoch, null)) return null;
            Steps.plan(handle, delivery.id(), work.publication(), work.steps());
            byte[] frozen = Steps.freeze(handle, delivery.id(), work.step(), work.request());
            Id<Attempt> id = attempt(handle, delivery, epoch, work.step(), frozen, began);
            DeliveryStore.note(changes, delivery);
            return new Sending(id, frozen);
        });
    }

    /**
     * A try that is under way.
     *
     * @param attempt its row
     * @param request the bytes to send, the same for every try
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sending(Id<Attempt> attempt, byte[] request) {}

    /**
     * When and where a try began.
     *
     * @param nanos monotonic time, meaningful within one boot only
     */
    public record Try(Instant at, long nanos, String bootId) {}

    /** Notes a look-up, which sends nothing that could publish. */
    public Id<Attempt> beginLookUp(Delivery delivery, long epoch, Try began) {
        return database.write(
                (handle, _) -> attempt(handle, delivery, epoch, LOOK_UP, new byte[0], began));
    }

    /**
     * Records what came of a try together with the state it leads to.
     *
     * @return false when a newer sender took over; the result is then only recorded with the
     *     attempt
     */
    public boolean finish(
            Delivery delivery, Id<Attempt> attempt, DeliveryState to, long epoch, Result result) {
        return finish(delivery, attempt, to, epoch, result, null);
    }

    /**
     * What stands on the platform instead of what we left there.
     *
     * @param base the delivery that left it
     */
    public record Changed(Delivery base, Conflict.There there) {}

    /** As {@link #finish(Delivery, Id, DeliveryState, long, Result)}, with why it stopped. */
    public boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            long epoch,
            Result result,
            @Nullable Changed changed) {
        return database.write((handle, changes) -> {
            AttemptTable.outcome(handle, attempt, result.outcome(), result.detail(), writing.now());
            DeliveryStore.note(changes, delivery);
            Delivery current = DeliveryTable.find(handle, delivery.id());
            if (current == null || current.epoch() != epoch) return false;
            // A newer sender took the lease and has not touched it yet.
            if (!current.state().next().contains(to)) return false;
            if (!move(handle, current, to, epoch, result.reason())) return false;
            handle.createUpdate("UPDATE delivery SET not_before = :notBefore WHERE id = :id")
                    .bind("notBefore", Columns.millis(result.notBefore()))
                    .bind("id", delivery.id().toBytes())
                    .execute();
            if (changed != null) {
                ConflictTable.found(
                        handle,
                        writing.ids().next(),
                        delivery,
                        changed.base(),
                        changed.there(),
                        writing.now());
            }
            DeliveryStep.Landed landed = result.landed();
            if (landed == null) return true;
            Steps.done(handle, delivery.id(), landed, writing.now());
            if (to == DeliveryState.CONFIRMED) Steps.arrived(handle, delivery.id(), landed);
            return true;
        });
    }

    /**
     * What came of a try.
     *
     * @param reason message key that says why it waits, or null
     * @param landed what the step came to, or null when it did not arrive
     * @param notBefore earliest moment of the next try, or null
     */
    public record Result(
            Attempt.Outcome outcome,
            @Nullable String reason,
            @Nullable String detail,
            DeliveryStep.@Nullable Landed landed,
            @Nullable Instant notBefore) {}

    /** The tries of a delivery, oldest first. */
    public List<Attempt> attempts(Id<Delivery> id) {
        return database.read(handle -> AttemptTable.of(handle, id));
    }

    /**
     * One change of state, for the timeline.
     *
     * @param who the person on whose word it rests, empty when they gave no name; null for what the
     *     studio did or found itself
     */
    public record Event(
            Instant at,
            @Nullable DeliveryState from,
            DeliveryState to,
            @Nullable String reason,
            @Nullable String who) {}

    /** The changes of state of a delivery, oldest first. */
    public List<Event> events(Id<Delivery> id) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT delivery_event.* FROM delivery_event
                                JOIN delivery ON delivery.pk = delivery_event.delivery
                                WHERE delivery.id = :id ORDER BY delivery_event.pk\
                                """)
                        .bind("id", id.toBytes())
                        .map((row, _) -> event(row))
                        .list());
    }

    /** The steps of a delivery in order; none before its first call. */
    public List<DeliveryStep> steps(Id<Delivery> id) {
        return database.read(handle -> Steps.of(handle, id));
    }

    /** The bytes of a step as they were frozen, or null when its turn did not come yet. */
    public byte @Nullable [] frozen(Id<Delivery> id, String step) {
        return database.<byte @Nullable []>read(handle -> Steps.frozen(handle, id, step));
    }

    /** What all steps are made from, or null when nothing was begun, or all is done. */
    public byte @Nullable [] publication(Id<Delivery> id) {
        return database.<byte @Nullable []>read(handle -> Steps.publication(handle, id));
    }

    private static List<Delivery> inStates(Handle handle, String states) {
        return handle.createQuery(DeliveryTable.SELECT + "WHERE delivery.state IN (" + states + ")")
                .map((row, _) -> DeliveryTable.delivery(row))
                .list();
    }

    private boolean move(
            Handle handle,
            Delivery delivery,
            DeliveryState to,
            long epoch,
            @Nullable String reason) {
        if (!delivery.state().next().contains(to)) {
            throw new IllegalStateException(delivery.state() + " does not lead to " + to);
        }
        Instant now = writing.now();
        // What a person changed since it was read is not what was decided about.
        Long due = delivery.due() == null ? null : delivery.due().instant().toEpochMilli();
        int changed =
                handle.createUpdate(
                                """
                                UPDATE delivery SET state = :to, epoch = :epoch, reason = :reason,
                                  updated_at = :now,
                                  first_sent_at = CASE WHEN :to = 'SENDING'
                                    THEN coalesce(first_sent_at, :now) ELSE first_sent_at END
                                WHERE id = :id AND state = :from AND epoch <= :epoch
                                  AND content_sha = :sha AND due_utc IS :due
                                  AND :epoch = (SELECT epoch FROM lease WHERE id = 1)\
                                """)
                        .bind("to", to.name())
                        .bind("epoch", epoch)
                        .bind("reason", reason)
                        .bind("now", now.toEpochMilli())
                        .bind("id", delivery.id().toBytes())
                        .bind("from", delivery.state().name())
                        .bind("sha", delivery.contentSha())
                        .bind("due", due)
                        .execute();
        if (changed == 0) return false;
        DeliveryTable.event(handle, delivery.id(), delivery.state(), to, reason, now);
        return true;
    }

    private Id<Attempt> attempt(
            Handle handle, Delivery delivery, long epoch, String step, byte[] bytes, Try began) {
        Attempt attempt =
                new Attempt(
                        writing.ids().next(),
                        delivery.id(),
                        epoch,
                        step,
                        Sha256.of(bytes),
                        began.at(),
                        began.nanos(),
                        began.bootId(),
                        null,
                        null,
                        null,
                        null,
                        null);
        AttemptTable.insert(handle, attempt);
        return attempt.id();
    }

    private static Event event(ResultSet row) throws SQLException {
        String from = row.getString("from_state");
        return new Event(
                Columns.instant(row, "at"),
                from == null ? null : DeliveryState.valueOf(from),
                DeliveryState.valueOf(row.getString("to_state")),
                row.getString("reason"),
                row.getString("who"));
    }
}
