package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.storage.OutboxStore.Result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A delivery in the simulated store. */
final class Row {
    static final LocaleTag LOCALE = LocaleTag.of("en");

    final Id<Delivery> id;
    final Id<Post> post;
    final Id<Variant> variant;
    final Id<Channel> channel;
    final Delivery.Kind kind;
    final int generation;
    final String remoteKey;
    final Instant created;
    final List<Part> steps = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    Id<Revision> revision;
    String sha;
    @Nullable String remoteId;
    @Nullable String remoteRevision;
    @Nullable PlannedTime due;
    LatePolicy late;
    @Nullable Instant expires;
    DeliveryState state;
    long epoch;
    @Nullable Instant firstSent;
    @Nullable Instant notBefore;
    @Nullable String reason;
    Instant updated;
    byte @Nullable [] publication;

    Row(Delivery made) {
        this.id = made.id();
        this.post = made.post();
        this.variant = made.variant();
        this.channel = made.channel();
        this.kind = made.kind();
        this.generation = made.generation();
        this.remoteKey = made.remoteKey();
        this.created = made.createdAt();
        this.revision = made.revision();
        this.sha = made.contentSha();
        this.due = made.due();
        this.late = made.latePolicy();
        this.state = made.state();
        this.reason = made.reason();
        this.updated = made.updatedAt();
        events.add(new Event(created, null, state, reason, null));
    }

    /** One of its steps. */
    static final class Part {
        final DeliveryStep.Planned planned;
        byte @Nullable [] request;
        DeliveryStep.@Nullable Landed landed;

        Part(DeliveryStep.Planned planned) {
            this.planned = planned;
        }

        DeliveryStep read(Instant now) {
            return new DeliveryStep(planned, request != null, landed == null ? null : now, landed);
        }
    }

    Part part(String name) {
        return steps.stream()
                .filter(part -> part.planned.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether some of it is there, or may be. */
    boolean mayBeThere() {
        if (steps.stream().anyMatch(part -> part.landed != null)) return true;
        if (attempts.isEmpty()) return false;
        Attempt.Outcome last = attempts.getLast().outcome();
        return last == null || last == Attempt.Outcome.UNKNOWN;
    }

    boolean isBeside(Row other) {
        return variant.equals(other.variant) && channel.equals(other.channel);
    }

    void ended(Id<Attempt> attempt, Result result, Instant now) {
        for (int i = 0; i < attempts.size(); i++) {
            Attempt one = attempts.get(i);
            if (!one.id().equals(attempt)) continue;
            if (one.outcome() != null) throw new IllegalStateException("UNIQUE: ended before");
            attempts.set(
                    i,
                    new Attempt(
                            one.id(),
                            one.delivery(),
                            one.epoch(),
                            one.step(),
                            one.fingerprint(),
                            one.sentAt(),
                            one.sentNanos(),
                            one.bootId(),
                            result.outcome(),
                            now,
                            null,
                            null,
                            result.detail()));
        }
    }

    Delivery read() {
        return new Delivery(
                id,
                post,
                variant,
                LOCALE,
                channel,
                revision,
                kind,
                generation,
                sha,
                id.toString(),
                remoteKey,
                remoteId,
                remoteRevision,
                due,
                late,
                expires,
                state,
                epoch,
                firstSent,
                notBefore,
                reason,
                created,
                updated);
    }

    /** What a channel shows, of its deliveries, newest first. */
    static @Nullable Delivery live(List<Row> newestFirst) {
        for (Row row : newestFirst) {
            if (row.state != DeliveryState.CONFIRMED) continue;
            return row.kind == Delivery.Kind.DELETE ? null : row.read();
        }
        return null;
    }
}
