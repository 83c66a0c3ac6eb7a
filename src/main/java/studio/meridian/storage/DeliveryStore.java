package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Changes;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.DeliveryTable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is planned: deliveries as a person makes, moves and calls them off. Sending is the business
 * of {@link OutboxStore}.
 */
public final class DeliveryStore {
    private final Database database;
    private final Writing writing;

    public DeliveryStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /**
     * Plans to bring a variant as it stands to a channel. A delivery that still waits is moved and
     * a removal that still waits is called off; when the channel already shows this very text, the
     * finished delivery is given back and nothing is planned.
     *
     * @param due when, or null for as soon as possible
     */
    public Delivery plan(
            Id<Variant> variant, Id<Channel> channel, @Nullable PlannedTime due, LatePolicy late) {
        return database.write(
                (handle, changes) -> plan(handle, changes, variant, channel, due, late));
    }

    /** As {@link #plan(Id, Id, PlannedTime, LatePolicy)}, within a transaction. */
    Delivery plan(
            Handle handle,
            Changes changes,
            Id<Variant> variant,
            Id<Channel> channel,
            @Nullable PlannedTime due,
            LatePolicy late) {
        Variant text = VariantStore.existing(handle, variant);
        Revision revision = Cutting.cut(handle, writing, text, Revision.Reason.PUBLISH);
        DeliveryTable.follow(handle, variant, revision);
        List<Delivery> earlier = DeliveryTable.of(handle, variant.toBytes(), channel.toBytes());
        Delivery removal = waitingRemoval(earlier);
        if (removal != null) {
            cancel(handle, changes, removal);
            earlier = DeliveryTable.of(handle, variant.toBytes(), channel.toBytes());
        }
        Delivery waiting = waiting(earlier);
        if (waiting != null) return moved(handle, changes, waiting, due);
        Delivery live = live(earlier);
        if (live != null && live.contentSha().equals(revision.text().sha256())) {
            return live;
        }
        Delivery.Kind kind = mayBeThere(earlier) ? Delivery.Kind.UPDATE : Delivery.Kind.CREATE;
        return add(handle, changes, text, channel, revision, kind, earlier, due, late);
    }

    /**
     * Plans to take a variant off a channel, or gives back the removal that waits already; null
     * when it never was there. What still waited for the channel is called off.
     */
    public @Nullable Delivery planRemoval(Id<Variant> variant, Id<Channel> channel) {
        return database.<@Nullable Delivery>write((handle, changes) -> {
            List<Delivery> earlier = DeliveryTable.of(handle, variant.toBytes(), channel.toBytes());
            Delivery waiting = waiting(earlier);
            if (waiting != null) cancel(handle, changes, waiting);
            Delivery removal = waitingRemoval(earlier);
            if (removal != null || live(earlier) == null) return removal;
            Variant text = VariantStore.existing(handle, variant);
            Revision revision = Cutting.cut(handle, writing, text, Revision.Reason.PUBLISH);
            return add(
                    handle,
                    changes,
                    text,
                    channel,
                    revision,
                    Delivery.Kind.DELETE,
                    earlier,
                    null,
                    LatePolicy.ANY_TIME);
        });
    }

    private Delivery add(
            Handle handle,
            Changes changes,
            Variant variant,
            Id<Channel> channel,
            Revision revision,
            Delivery.Kind kind,
            List<Delivery> earlier,
            @Nullable PlannedTime due,
            LatePolicy late) {
        Id<Delivery> id = writing.ids().next();
        long generation = earlier.stream().filter(other -> other.kind() == kind).count() + 1;
        // One name on the platform for the whole life of the variant there.
        String remoteKey =
                earlier.isEmpty() ? id.toString() : earlier.get(earlier.size() - 1).remoteKey();
        Instant now = writing.now();
        Delivery delivery =
                new Delivery(
                        id,
                        variant.post(),
                        variant.id(),
                        variant.locale(),
                        channel,
                        revision.id(),
                        kind,
                        Math.toIntExact(generation),
                        revision.text().sha256(),
                        id.toString(),
                        remoteKey,
                        null,
                        null,
                        due,
                        late,
                        null,
                        due == null ? DeliveryState.READY : DeliveryState.SCHEDULED,
                        0,
                        null,
                        null,
                        null,
                        now,
                        now);
        DeliveryTable.insert(handle, delivery);
        note(changes, delivery);
        return delivery;
    }

    /**
     * Moves a waiting delivery to another time.
     *
     * @param due when, or null for as soon as possible
     * @throws FailureException {@link RecordFailure.TooLate} once it was sent or finished
     */
    public Delivery move(Id<Delivery> id, @Nullable PlannedTime due) {
        return database.write(
                (handle, changes) -> moved(handle, changes, pending(handle, id), due));
    }

    private Delivery moved(
            Handle handle, Changes changes, Delivery delivery, @Nullable PlannedTime due) {
        DeliveryState state = due == null ? DeliveryState.READY : DeliveryState.SCHEDULED;
        Instant now = writing.now();
        DeliveryTable.bindDue(
                        handle.createUpdate(
                                """
                                UPDATE delivery SET due_local = :local, due_zone = :zone,
                                  due_offset = :offset, due_utc = :utc, due_tzdb = :tzdb, state = :state,
                                  not_before = NULL, reason = NULL, updated_at = :now
                                WHERE id = :id\
                                """),
                        due)
                .bind("state", state.name())
                .bind("now", now.toEpochMilli())
                .bind("id", delivery.id().toBytes())
                .execute();
        DeliveryTable.event(handle, delivery.id(), delivery.state(), state, "moved", now);
        note(changes, delivery);
        return existing(handle, delivery.id());
    }

    /**
     * Calls a waiting delivery off.
     *
     * @throws FailureException {@link RecordFailure.TooLate} once it was sent or finished
     */
    public void cancel(Id<Delivery> id) {
        database.writeOnly((handle, changes) -> cancel(handle, changes, pending(handle, id)));
    }

    private void cancel(Handle handle, Changes changes, Delivery delivery) {
        Instant now = writing.now();
        handle.createUpdate(
                        "UPDATE delivery SET state = 'CANCELLED', updated_at = :now WHERE id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", delivery.id().toBytes())
                .execute();
        DeliveryTable.event(
                handle, delivery.id(), delivery.state(), DeliveryState.CANCELLED, null, now);
        note(changes, delivery);
    }

    /** What a person can decide about a delivery now. */
    public Set<Decision> decisions(Id<Delivery> id) {
        return database.read(handle -> Decisions.open(handle, existing(handle, id)));
    }

    /**
     * Carries out what a person decided.
     *
     * @throws FailureException {@link RecordFailure.TooLate} when that is not open (any more)
     */
    public void decide(Id<Delivery> id, Decision decision) {
        String who = writing.author().get().strip();
        database.writeOnly((handle, changes) -> {
            Delivery delivery = existing(handle, id);
            Decisions.carryOut(handle, delivery, decision, who, writing.now());
            note(changes, delivery);
        });
    }

    /** What each variant with deliveries is called: its title, or its first line without one. */
    public Map<Id<Variant>, String> titles() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT id, CASE WHEN title = '' THEN lead ELSE title END AS name
                                FROM variant WHERE pk IN (SELECT variant FROM delivery)\
                                """)
                        .reduceRows(
                                new HashMap<>(),
                                (titles, row) -> {
                                    byte[] id = row.getColumn("id", byte[].class);
                                    titles.put(
                                            Id.<Variant>ofBytes(id),
                                            row.getColumn("name", String.class));
                                    return titles;
                                }));
    }

    /** The delivery, or null when there is none. */
    public @Nullable Delivery find(Id<Delivery> id) {
        return database.read(handle -> DeliveryTable.find(handle, id));
    }

    /** The delivery whose content a channel shows of a variant now, or null. */
    public @Nullable Delivery shown(Id<Variant> variant, Id<Channel> channel) {
        return database.<@Nullable Delivery>read(
                handle -> live(DeliveryTable.of(handle, variant.toBytes(), channel.toBytes())));
    }

    /** Whether a newer delivery of the same text to the same channel was begun or has arrived. */
    public boolean isOutdated(Delivery delivery) {
        return database.<Boolean>read(handle ->
                DeliveryTable.of(handle, delivery.variant().toBytes(), delivery.channel().toBytes())
                        .stream()
                        .takeWhile(other -> !other.id().equals(delivery.id()))
                        .anyMatch(DeliveryStore::isBegun));
    }

    /** Every delivery of a post, newest first. */
    public List<Delivery> of(Id<Post> post) {
        return database.read(handle ->
                handle.createQuery(
                                DeliveryTable.SELECT
                                        + "WHERE post.id = :post ORDER BY delivery.pk DESC")
                        .bind("post", post.toBytes())
                        .map((row, _) -> DeliveryTable.delivery(row))
                        .list());
    }

    /** Deliveries planned for a moment from {@code from} to before {@code to}, earliest first. */
    public List<Delivery> planned(Instant from, Instant to) {
        return database.read(handle ->
                handle.createQuery(
                                DeliveryTable.SELECT
                                        + "WHERE due_utc >= :from AND due_utc < :to"
                                        + " AND delivery.state <> 'CANCELLED' ORDER BY due_utc")
                        .bind("from", from.toEpochMilli())
                        .bind("to", to.toEpochMilli())
                        .map((row, _) -> DeliveryTable.delivery(row))
                        .list());
    }

    /** The newest deliveries of all, newest first. */
    public List<Delivery> recent(int limit) {
        return database.read(handle ->
                handle.createQuery(
                                DeliveryTable.SELECT
                                        + "ORDER BY delivery.updated_at DESC LIMIT :limit")
                        .bind("limit", limit)
                        .map((row, _) -> DeliveryTable.delivery(row))
                        .list());
    }

    private static @Nullable Delivery waiting(List<Delivery> newestFirst) {
        return newestFirst.stream()
                .filter(one -> one.state().isPending() && one.kind() != Delivery.Kind.DELETE)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Delivery waitingRemoval(List<Delivery> newestFirst) {
        return newestFirst.stream()
                .filter(one -> one.state().isPending() && one.kind() == Delivery.Kind.DELETE)
                .findFirst()
                .orElse(null);
    }

    /** The delivery whose content the channel shows now, or null. */
    private static @Nullable Delivery live(List<Delivery> newestFirst) {
        return newestFirst.stream()
                .filter(one -> one.state() == DeliveryState.CONFIRMED)
                .findFirst()
                .filter(one -> one.kind() != Delivery.Kind.DELETE)
                .orElse(null);
    }

    private static boolean isBegun(Delivery delivery) {
        return switch (delivery.state()) {
            case CONFIRMED -> true;
            case CANCELLED, EXPIRED -> false;
            default -> delivery.firstSentAt() != null;
        };
    }

    /** A removal counts once it arrived: until then, and when it was refused, the text stays. */
    private static boolean mayBeThere(List<Delivery> newestFirst) {
        for (Delivery one : newestFirst) {
            boolean removal = one.kind() == Delivery.Kind.DELETE;
            if (one.state() == DeliveryState.CONFIRMED) return !removal;
            boolean off =
                    one.state() == DeliveryState.CANCELLED || one.state() == DeliveryState.EXPIRED;
            if (!off && !removal) return true;
        }
        return false;
    }

    private static Delivery pending(Handle handle, Id<Delivery> id) {
        Delivery delivery = existing(handle, id);
        if (delivery.state().isPending()) return delivery;
        throw new FailureException(
                new RecordFailure.TooLate(id.toString(), delivery.state().name()));
    }

    static Delivery existing(Handle handle, Id<Delivery> id) {
        Delivery delivery = DeliveryTable.find(handle, id);
        if (delivery == null) {
            throw new FailureException(new RecordFailure.TooLate(id.toString(), "missing"));
        }
        return delivery;
    }

    static void note(Changes changes, Delivery delivery) {
        changes.add(Change.What.DELIVERY, delivery.id().value());
        changes.add(Change.What.POST, delivery.post().value());
    }
}
