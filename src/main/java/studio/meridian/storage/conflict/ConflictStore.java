package studio.meridian.storage.conflict;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.model.conflict.Conflict.Settled;
import studio.meridian.model.conflict.Conflict.There;
import studio.meridian.storage.Cutting;
import studio.meridian.storage.RecordFailure;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.ConflictTable;
import studio.meridian.storage.table.DeliveryTable;
import studio.meridian.storage.table.RevisionTable;
import studio.meridian.storage.table.VariantTable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Conflicts that wait for a person, and their settlement. Settling keeps both texts as revisions,
 * takes note of what the person saw there as what is there now (a delivery that is done), and plans
 * what is to be sent: that passes only while the platform still shows what was seen.
 */
public final class ConflictStore {
    private final Database database;
    private final Writing writing;

    public ConflictStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /** Those that wait for a decision, the oldest first. */
    public List<Conflict> open() {
        return database.read(ConflictTable::open);
    }

    /** One of them, settled or not, or null when there is none. */
    public @Nullable Conflict find(Id<Conflict> id) {
        return database.<@Nullable Conflict>read(handle -> ConflictTable.find(handle, id));
    }

    /**
     * Settles a conflict.
     *
     * @param seen as the person saw it
     * @param merged the words to go on with, for {@link Resolution#MERGED}
     * @return what was planned, or null when nothing is to be sent
     * @throws FailureException {@link ConflictFailure} when it was settled or differs by now
     */
    public @Nullable Delivery settle(Conflict seen, Resolution how, @Nullable VariantText merged) {
        String who = writing.author().get().strip();
        return database.<@Nullable Delivery>write((handle, changes) -> {
            Conflict conflict = current(handle, seen);
            Delivery stopped = delivery(handle, conflict.stopped());
            Delivery base = delivery(handle, conflict.base());
            Revision theirs = keepBoth(handle, conflict, base);
            callOff(handle, stopped, how, who);
            takeNote(handle, stopped, base, theirs, conflict.there());
            Revision now = carryOn(handle, conflict, theirs, how, merged);
            ConflictTable.settle(handle, conflict.id(), new Settled(how, writing.now(), who));
            changes.add(Change.What.POST, stopped.post().value());
            changes.add(Change.What.DELIVERY, stopped.id().value());
            Delivery.Kind kind = kind(stopped, conflict.there(), how);
            return kind == null ? null : plan(handle, stopped, now, kind);
        });
    }

    private static Conflict current(Handle handle, Conflict seen) {
        String id = seen.id().toString();
        for (Conflict open : ConflictTable.open(handle)) {
            boolean same =
                    open.variant().equals(seen.variant()) && open.channel().equals(seen.channel());
            if (!same) continue;
            if (open.there().equals(seen.there())) return open;
            throw new FailureException(new ConflictFailure.SeenOther(id));
        }
        throw new FailureException(new ConflictFailure.NoConflict(id));
    }

    private static Delivery delivery(Handle handle, Id<Delivery> id) {
        Delivery delivery = DeliveryTable.find(handle, id);
        if (delivery == null) {
            throw new FailureException(new RecordFailure.NoDelivery(id.toString()));
        }
        return delivery;
    }

    private Variant variant(Handle handle, Id<Variant> id) {
        Variant variant = VariantTable.find(handle, id);
        if (variant == null) {
            throw new FailureException(new RecordFailure.NoVariant(id.toString(), ""));
        }
        return variant;
    }

    /** Ours and theirs as revisions; theirs, or what we left there when it is gone or the same. */
    private Revision keepBoth(Handle handle, Conflict conflict, Delivery base) {
        Variant variant = variant(handle, conflict.variant());
        Cutting.cut(handle, writing, variant, Reason.CONFLICT);
        Revision left = RevisionTable.find(handle, base.revision());
        if (left == null) throw new IllegalStateException("a delivery without its text");
        There there = conflict.there();
        if (there.gone()) return left;
        VariantText text =
                new VariantText(
                        there.title(), there.summary(), variant.text().slug(), there.body());
        if (text.equals(left.text())) return left;
        return RevisionTable.add(
                handle, writing, variant.id(), List.of(left.id()), Reason.CONFLICT, text);
    }

    /** Whatever of it waits was made for what stood there before. */
    private void callOff(Handle handle, Delivery stopped, Resolution how, String who) {
        String reason = "conflict-" + how.name().toLowerCase(Locale.ROOT);
        Instant now = writing.now();
        for (Delivery one :
                DeliveryTable.of(
                        handle, stopped.variant().toBytes(), stopped.channel().toBytes())) {
            boolean waits = one.state() == DeliveryState.NEEDS_USER;
            boolean begun = one.state().isPending() && DeliveryTable.isBegun(handle, one.id());
            if (!waits && !begun) continue;
            DeliveryTable.callOff(handle, one, reason, now);
            DeliveryTable.event(
                    handle, one.id(), one.state(), DeliveryState.CANCELLED, reason, who, now);
        }
    }

    /** What is there now counts as brought there: the next delivery is compared with it. */
    private void takeNote(
            Handle handle, Delivery stopped, Delivery base, Revision theirs, There there) {
        Delivery.Kind kind = there.gone() ? Delivery.Kind.DELETE : Delivery.Kind.UPDATE;
        String reason = there.gone() ? "seen-gone" : "seen-changed";
        Delivery note = fresh(handle, stopped, theirs, kind, DeliveryState.CONFIRMED, reason);
        DeliveryTable.insert(handle, note);
        if (!there.gone()) {
            DeliveryTable.saveRemote(handle, note.id(), base.remoteId(), there.revision());
        }
    }

    /** The words go on as decided; the newest revision is always the working copy. */
    private Revision carryOn(
            Handle handle,
            Conflict conflict,
            Revision theirs,
            Resolution how,
            @Nullable VariantText merged) {
        Variant before = variant(handle, conflict.variant());
        VariantText text =
                switch (how) {
                    case MINE -> before.text();
                    case THEIRS -> conflict.there().gone() ? before.text() : theirs.text();
                    case MERGED -> {
                        if (merged == null) {
                            throw new FailureException(
                                    new ConflictFailure.NothingToMerge(conflict.id().toString()));
                        }
                        yield merged;
                    }
                };
        if (!text.equals(before.text())) {
            VariantTable.saveText(handle, before.id(), text, writing.now());
            if (before.isLinked()) VariantTable.saveLink(handle, before.id(), null);
        }
        return Cutting.merge(
                handle, writing, variant(handle, before.id()), theirs.id(), Reason.CONFLICT);
    }

    private static Delivery.@Nullable Kind kind(Delivery stopped, There there, Resolution how) {
        if (how == Resolution.THEIRS) return null;
        if (stopped.kind() == Delivery.Kind.DELETE)
            return there.gone() ? null : Delivery.Kind.DELETE;
        return there.gone() ? Delivery.Kind.CREATE : Delivery.Kind.UPDATE;
    }

    /** A delivery that waits already follows the words and is enough. */
    private Delivery plan(Handle handle, Delivery stopped, Revision now, Delivery.Kind kind) {
        for (Delivery one :
                DeliveryTable.of(
                        handle, stopped.variant().toBytes(), stopped.channel().toBytes())) {
            boolean removal = one.kind() == Delivery.Kind.DELETE;
            boolean wanted = removal == (kind == Delivery.Kind.DELETE);
            if (one.state().isPending() && wanted) return one;
        }
        Delivery next = fresh(handle, stopped, now, kind, DeliveryState.READY, null);
        DeliveryTable.insert(handle, next);
        return next;
    }

    private Delivery fresh(
            Handle handle,
            Delivery like,
            Revision revision,
            Delivery.Kind kind,
            DeliveryState state,
            @Nullable String reason) {
        Id<Delivery> id = writing.ids().next();
        long generation =
                DeliveryTable.of(handle, like.variant().toBytes(), like.channel().toBytes())
                                .stream()
                                .filter(other -> other.kind() == kind)
                                .count()
                        + 1;
        Instant now = writing.now();
        return new Delivery(
                id,
                like.post(),
                like.variant(),
                like.locale(),
                like.channel(),
                revision.id(),
                kind,
                Math.toIntExact(generation),
                revision.text().sha256(),
                id.toString(),
                like.remoteKey(),
                null,
                null,
                null,
                LatePolicy.ANY_TIME,
                null,
                state,
                0,
                null,
                null,
                reason,
                now,
                now);
    }
}
