package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.Sha256;
import studio.meridian.model.Variant;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Changed;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;
import studio.meridian.storage.OutboxStore.Try;
import studio.meridian.storage.OutboxStore.Work;
import studio.meridian.sync.Outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The engine's side of the simulated store, by the rules of the tables. */
abstract class MemoryOutbox implements Outbox {
    private static final Set<DeliveryState> WORK =
            EnumSet.of(
                    DeliveryState.SCHEDULED,
                    DeliveryState.READY,
                    DeliveryState.DRAFTED,
                    DeliveryState.UNKNOWN,
                    DeliveryState.MISSED);
    private static final Set<DeliveryState> UNDER_WAY =
            EnumSet.of(
                    DeliveryState.SENDING,
                    DeliveryState.UNKNOWN,
                    DeliveryState.RECONCILING,
                    DeliveryState.DRAFTED);

    final InstantSource clock;
    final Ids ids;
    final List<Row> rows = new ArrayList<>();
    final Map<Id<Delivery>, Row> byId = new HashMap<>();
    final Map<Id<Channel>, Channel> channels = new HashMap<>();
    final List<Conflict> conflicts = new ArrayList<>();
    final Map<Id<Attempt>, Row> tries = new HashMap<>();
    boolean paused;
    private long epoch;

    MemoryOutbox(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** What an interrupted call leads to. */
    DeliveryState afterInterruption() {
        return DeliveryState.UNKNOWN;
    }

    /** Whether this sender may change that delivery. */
    boolean mayMove(long held, long mine) {
        return held <= mine && mine == epoch;
    }

    /** Told when a later commit has ended. */
    void committed() {}

    /** Told when the process died. */
    void crashed() {}

    Row row(Id<Delivery> id) {
        return Objects.requireNonNull(byId.get(id));
    }

    @Override
    public long takeLease(String owner, long pid, String bootId) {
        epoch++;
        for (Row row : rows) {
            boolean open =
                    row.state == DeliveryState.SENDING || row.state == DeliveryState.RECONCILING;
            if (open) set(row, afterInterruption(), epoch, "interrupted");
        }
        return epoch;
    }

    @Override
    public boolean isOvertaken(long mine) {
        return mine != epoch;
    }

    @Override
    public List<Delivery> actionable(Instant now) {
        if (paused) return List.of();
        return rows.stream()
                .filter(row -> WORK.contains(row.state) && isActive(row))
                .filter(row -> row.due == null || !row.due.instant().isAfter(now))
                .filter(row -> row.notBefore == null || !row.notBefore.isAfter(now))
                .filter(row -> !waitsBehind(row))
                .sorted(
                        Comparator.comparing(
                                row -> row.due == null ? Instant.MIN : row.due.instant()))
                .map(Row::read)
                .toList();
    }

    private boolean isActive(Row row) {
        return Objects.requireNonNull(channels.get(row.channel)).active();
    }

    private boolean waitsBehind(Row row) {
        boolean earlier = true;
        boolean fresh = row.state != DeliveryState.UNKNOWN && row.state != DeliveryState.DRAFTED;
        for (Row other : rows) {
            if (other == row) earlier = false;
            if (other == row || !other.isBeside(row) || !(earlier || fresh)) continue;
            if (UNDER_WAY.contains(other.state)) return true;
            if (earlier && other.state == DeliveryState.NEEDS_USER && other.mayBeThere())
                return true;
        }
        return false;
    }

    @Override
    public @Nullable Instant nextDue() {
        Instant next = null;
        for (Row row : rows) {
            if (!WORK.contains(row.state) || row.state == DeliveryState.MISSED) continue;
            if (!isActive(row)) continue;
            Instant due = row.due == null ? Instant.EPOCH : row.due.instant();
            Instant rest = row.notBefore == null ? Instant.EPOCH : row.notBefore;
            Instant at = due.isAfter(rest) ? due : rest;
            if (next == null || at.isBefore(next)) next = at;
        }
        return next;
    }

    @Override
    public boolean transition(
            Delivery delivery, DeliveryState to, long mine, @Nullable String reason) {
        return move(delivery, to, mine, reason);
    }

    private boolean move(Delivery read, DeliveryState to, long mine, @Nullable String reason) {
        if (!read.state().next().contains(to)) {
            throw new IllegalStateException(read.state() + " does not lead to " + to);
        }
        Row row = row(read.id());
        boolean same =
                row.state == read.state()
                        && row.sha.equals(read.contentSha())
                        && Objects.equals(row.due, read.due());
        if (!same || !mayMove(row.epoch, mine)) return false;
        set(row, to, mine, reason);
        return true;
    }

    private void set(Row row, DeliveryState to, long mine, @Nullable String reason) {
        Instant now = clock.instant();
        row.events.add(new Event(now, row.state, to, reason, null));
        row.state = to;
        row.epoch = mine;
        row.reason = reason;
        row.updated = now;
        if (to == DeliveryState.SENDING && row.firstSent == null) row.firstSent = now;
    }

    @Override
    public void rest(Delivery delivery, Instant until) {
        Row row = row(delivery.id());
        if (row.state == delivery.state()) row.notBefore = until;
    }

    @Override
    public void explain(Delivery delivery, @Nullable String reason) {
        Row row = row(delivery.id());
        if (row.state == delivery.state()) row.reason = reason;
    }

    @Override
    public @Nullable Sending begin(Delivery delivery, long mine, Work work, Try began) {
        if (!move(delivery, DeliveryState.SENDING, mine, null)) return null;
        Row row = row(delivery.id());
        if (row.publication == null && row.steps.isEmpty()) {
            row.publication = work.publication();
            for (DeliveryStep.Planned step : work.steps()) row.steps.add(new Row.Part(step));
        }
        Row.Part part = row.part(work.step());
        if (part.request == null) part.request = work.request();
        return new Sending(attempt(row, mine, work.step(), part.request, began), part.request);
    }

    @Override
    public Id<Attempt> beginLookUp(Delivery delivery, long mine, Try began) {
        return attempt(row(delivery.id()), mine, OutboxStore.LOOK_UP, new byte[0], began);
    }

    private Id<Attempt> attempt(Row row, long mine, String step, byte[] bytes, Try began) {
        Attempt attempt =
                new Attempt(
                        ids.next(),
                        row.id,
                        mine,
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
        row.attempts.add(attempt);
        tries.put(attempt.id(), row);
        return attempt.id();
    }

    @Override
    public boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            long mine,
            Result result,
            @Nullable Changed changed) {
        committed();
        Row row = Objects.requireNonNull(tries.get(attempt));
        row.ended(attempt, result, clock.instant());
        if (!row.id.equals(delivery.id())) throw new IllegalStateException("of another delivery");
        if (!heldBy(row, mine) || !row.state.next().contains(to)) return false;
        if (!move(row.read(), to, mine, result.reason())) return false;
        row.notBefore = result.notBefore();
        if (changed != null) found(row, changed);
        DeliveryStep.Landed landed = result.landed();
        if (landed == null) return true;
        row.part(landed.step()).landed = landed;
        if (to == DeliveryState.CONFIRMED) {
            row.remoteId = landed.remoteId();
            row.remoteRevision = landed.remoteRevision();
            row.publication = null;
        }
        return true;
    }

    /** Whether the one whose call ends is the one that began it. */
    boolean heldBy(Row row, long mine) {
        return row.epoch == mine;
    }

    private void found(Row stopped, Changed changed) {
        conflicts.removeIf(one ->
                one.settled() == null
                        && one.variant().equals(stopped.variant)
                        && one.channel().equals(stopped.channel));
        conflicts.add(
                new Conflict(
                        ids.next(),
                        stopped.variant,
                        stopped.channel,
                        stopped.id,
                        changed.base().id(),
                        changed.there(),
                        clock.instant(),
                        null));
    }

    @Override
    public List<Attempt> attempts(Id<Delivery> id) {
        return List.copyOf(row(id).attempts);
    }

    @Override
    public List<DeliveryStep> steps(Id<Delivery> id) {
        return row(id).steps.stream().map(part -> part.read(clock.instant())).toList();
    }

    @Override
    public byte @Nullable [] frozen(Id<Delivery> id, String step) {
        for (Row.Part part : row(id).steps) {
            if (part.planned.name().equals(step)) return part.request;
        }
        return null;
    }

    @Override
    public byte @Nullable [] publication(Id<Delivery> id) {
        return row(id).publication;
    }

    @Override
    public @Nullable Delivery find(Id<Delivery> id) {
        Row row = byId.get(id);
        return row == null ? null : row.read();
    }

    @Override
    public @Nullable Delivery shown(Id<Variant> variant, Id<Channel> channel) {
        return Row.live(beside(variant, channel));
    }

    /** All of a text to a channel, newest first. */
    List<Row> beside(Id<Variant> variant, Id<Channel> channel) {
        return rows.reversed().stream()
                .filter(row -> row.variant.equals(variant) && row.channel.equals(channel))
                .toList();
    }

    @Override
    public boolean isOutdated(Delivery delivery) {
        for (Row row : beside(delivery.variant(), delivery.channel())) {
            if (row.id.equals(delivery.id())) return false;
            boolean off =
                    row.state == DeliveryState.CANCELLED || row.state == DeliveryState.EXPIRED;
            boolean begun = row.firstSent != null && !off;
            if (row.state == DeliveryState.CONFIRMED || begun) return true;
        }
        return false;
    }

    @Override
    public @Nullable Channel channel(Id<Channel> id) {
        return channels.get(id);
    }

    @Override
    public byte[] media(String sha256) {
        throw new IllegalStateException("no pictures here");
    }
}
