package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.model.conflict.Conflict.Settled;
import studio.meridian.platform.Publication;
import studio.meridian.storage.Decision;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.storage.RecordFailure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The person's side of the simulated store: what {@code DeliveryStore} and others do, by heart. */
class MemoryStore extends MemoryOutbox implements Store {
    private final Map<Id<Variant>, Text> texts = new HashMap<>();
    private final Map<Id<Revision>, VariantText> revisions = new HashMap<>();

    private static final class Text {
        final Id<Post> post;
        VariantText now;
        Id<Revision> revision;

        Text(Id<Post> post, VariantText now, Id<Revision> revision) {
            this.post = post;
            this.now = now;
            this.revision = revision;
        }
    }

    MemoryStore(InstantSource clock, Ids ids) {
        super(clock, ids);
    }

    @Override
    public Id<Channel> connect(String platform) {
        Id<Channel> id = ids.next();
        channels.put(id, new Channel(id, platform, platform, true, Map.of()));
        return id;
    }

    @Override
    public Id<Variant> write(VariantText text) {
        Id<Variant> id = ids.next();
        Id<Revision> revision = ids.next();
        revisions.put(revision, text);
        texts.put(id, new Text(ids.next(), text, revision));
        return id;
    }

    private Text of(Id<Variant> id) {
        return Objects.requireNonNull(texts.get(id));
    }

    @Override
    public void edit(Id<Variant> variant, VariantText text) {
        of(variant).now = text;
        cut(variant);
    }

    /** Keeps the words as a revision; what waits and is not frozen follows. */
    private Text cut(Id<Variant> variant) {
        Text text = of(variant);
        if (!Objects.equals(revisions.get(text.revision), text.now)) {
            text.revision = ids.next();
            revisions.put(text.revision, text.now);
        }
        for (Row row : rows) {
            boolean follows = row.state.isPending() && row.kind != Delivery.Kind.DELETE;
            if (!row.variant.equals(variant) || !follows || row.publication != null) continue;
            row.revision = text.revision;
            row.sha = text.now.sha256();
        }
        return text;
    }

    @Override
    public VariantText text(Id<Variant> variant) {
        return of(variant).now;
    }

    @Override
    public Delivery plan(
            Id<Variant> variant, Id<Channel> channel, @Nullable PlannedTime due, LatePolicy late) {
        Text text = cut(variant);
        Row removal = waiting(variant, channel, true);
        if (removal != null) cancel(removal);
        Row waiting = waiting(variant, channel, false);
        if (waiting != null) return moved(waiting, due);
        List<Row> earlier = beside(variant, channel);
        Delivery live = Row.live(earlier);
        if (live != null && live.contentSha().equals(text.now.sha256())) return live;
        Delivery.Kind kind = mayBeThere(earlier) ? Delivery.Kind.UPDATE : Delivery.Kind.CREATE;
        DeliveryState state = due == null ? DeliveryState.READY : DeliveryState.SCHEDULED;
        return add(variant, channel, text.revision, kind, due, late, state, null).read();
    }

    private static boolean mayBeThere(List<Row> newestFirst) {
        for (Row row : newestFirst) {
            boolean removal = row.kind == Delivery.Kind.DELETE;
            if (row.state == DeliveryState.CONFIRMED) return !removal;
            boolean off =
                    row.state == DeliveryState.CANCELLED || row.state == DeliveryState.EXPIRED;
            if (!off && !removal) return true;
        }
        return false;
    }

    private @Nullable Row waiting(Id<Variant> variant, Id<Channel> channel, boolean removal) {
        for (Row row : beside(variant, channel)) {
            boolean fits = (row.kind == Delivery.Kind.DELETE) == removal;
            if (row.state.isPending() && fits) return row;
        }
        return null;
    }

    private Row add(
            Id<Variant> variant,
            Id<Channel> channel,
            Id<Revision> revision,
            Delivery.Kind kind,
            @Nullable PlannedTime due,
            LatePolicy late,
            DeliveryState state,
            @Nullable String reason) {
        List<Row> earlier = beside(variant, channel);
        Id<Delivery> id = ids.next();
        long generation = earlier.stream().filter(row -> row.kind == kind).count() + 1;
        String key = earlier.isEmpty() ? id.toString() : earlier.getFirst().remoteKey;
        Instant now = clock.instant();
        Row row =
                new Row(
                        new Delivery(
                                id,
                                of(variant).post,
                                variant,
                                Row.LOCALE,
                                channel,
                                revision,
                                kind,
                                Math.toIntExact(generation),
                                Objects.requireNonNull(revisions.get(revision)).sha256(),
                                id.toString(),
                                key,
                                null,
                                null,
                                due,
                                late,
                                null,
                                state,
                                0,
                                null,
                                null,
                                reason,
                                now,
                                now));
        rows.add(row);
        byId.put(id, row);
        return row;
    }

    @Override
    public @Nullable Delivery remove(Id<Variant> variant, Id<Channel> channel) {
        Row waiting = waiting(variant, channel, false);
        if (waiting != null) cancel(waiting);
        Row removal = waiting(variant, channel, true);
        if (removal != null) return removal.read();
        if (Row.live(beside(variant, channel)) == null) return null;
        Id<Revision> revision = cut(variant).revision;
        Delivery.Kind kind = Delivery.Kind.DELETE;
        LatePolicy late = LatePolicy.ANY_TIME;
        return add(variant, channel, revision, kind, null, late, DeliveryState.READY, null).read();
    }

    @Override
    public Delivery move(Id<Delivery> id, @Nullable PlannedTime due) {
        return moved(pending(id), due);
    }

    private Delivery moved(Row row, @Nullable PlannedTime due) {
        row.due = due;
        row.notBefore = null;
        set(row, due == null ? DeliveryState.READY : DeliveryState.SCHEDULED, null, "moved");
        row.reason = null;
        return row.read();
    }

    private void set(Row row, DeliveryState to, @Nullable String who, @Nullable String reason) {
        row.events.add(new Event(clock.instant(), row.state, to, reason, who));
        row.state = to;
        row.updated = clock.instant();
    }

    private Row pending(Id<Delivery> id) {
        Row row = row(id);
        if (row.state.isPending()) return row;
        throw new FailureException(new RecordFailure.TooLate(id.toString(), row.state.name()));
    }

    @Override
    public void cancel(Id<Delivery> id) {
        cancel(pending(id));
    }

    private void cancel(Row row) {
        set(row, DeliveryState.CANCELLED, null, null);
    }

    @Override
    public Set<Decision> decisions(Id<Delivery> id) {
        Row row = row(id);
        Attempt last = row.attempts.isEmpty() ? null : row.attempts.getLast();
        boolean doubtful =
                last != null
                        && (last.outcome() == null || last.outcome() == Attempt.Outcome.UNKNOWN);
        long open = row.steps.stream().filter(part -> part.landed == null).count();
        return Decision.open(row.read(), doubtful, open <= 1);
    }

    @Override
    public void decide(Id<Delivery> id, Decision decision) {
        Row row = row(id);
        if (!decisions(id).contains(decision)) {
            throw new FailureException(new RecordFailure.TooLate(id.toString(), row.state.name()));
        }
        boolean begun = row.steps.stream().anyMatch(part -> part.landed != null);
        for (DeliveryState to : decision.way(row.state, begun)) {
            set(row, to, "Noor", decision.reason());
        }
        row.reason = decision.reason();
        row.notBefore = null;
        if (decision.sends()) row.late = LatePolicy.ANY_TIME;
    }

    @Override
    public void expire(Id<Delivery> id, Instant last) {
        row(id).expires = last;
    }

    @Override
    public void hold(Id<Channel> id, boolean held) {
        Channel channel = Objects.requireNonNull(channels.get(id));
        channels.put(id, new Channel(id, channel.platform(), channel.name(), !held, Map.of()));
    }

    @Override
    public void pause(boolean stop) {
        paused = stop;
    }

    @Override
    public List<Conflict> conflicts() {
        return conflicts.stream()
                .filter(one -> one.settled() == null)
                .filter(one -> row(one.stopped()).state == DeliveryState.NEEDS_USER)
                .toList();
    }

    @Override
    public @Nullable Delivery settle(Conflict seen, Resolution how) {
        Row stopped = row(seen.stopped());
        Row base = row(seen.base());
        Conflict.There there = seen.there();
        cut(seen.variant());
        Id<Revision> theirs = base.revision;
        VariantText text = new VariantText(there.title(), there.summary(), "", there.body());
        if (!there.gone() && !text.equals(revisions.get(theirs))) {
            theirs = ids.next();
            revisions.put(theirs, text);
        }
        String reason = "conflict-" + how.name().toLowerCase(Locale.ROOT);
        for (Row row : beside(seen.variant(), seen.channel())) {
            boolean begun = row.state.isPending() && row.publication != null;
            if (row.state != DeliveryState.NEEDS_USER && !begun) continue;
            set(row, DeliveryState.CANCELLED, "Noor", reason);
            row.reason = reason;
            row.notBefore = null;
        }
        note(stopped, base, theirs, there);
        if (how == Resolution.THEIRS && !there.gone()) {
            of(seen.variant()).now = Objects.requireNonNull(revisions.get(theirs));
        }
        Text now = cut(seen.variant());
        conflicts.replaceAll(one -> one.id().equals(seen.id()) ? settled(one, how) : one);
        Delivery.Kind kind = kind(stopped.kind, there.gone(), how);
        if (kind == null) return null;
        boolean removal = kind == Delivery.Kind.DELETE;
        Row waiting = waiting(seen.variant(), seen.channel(), removal);
        if (waiting != null) return waiting.read();
        LatePolicy late = LatePolicy.ANY_TIME;
        DeliveryState ready = DeliveryState.READY;
        return add(seen.variant(), seen.channel(), now.revision, kind, null, late, ready, null)
                .read();
    }

    private void note(Row stopped, Row base, Id<Revision> theirs, Conflict.There there) {
        Delivery.Kind kind = there.gone() ? Delivery.Kind.DELETE : Delivery.Kind.UPDATE;
        String why = there.gone() ? "seen-gone" : "seen-changed";
        DeliveryState done = DeliveryState.CONFIRMED;
        LatePolicy late = LatePolicy.ANY_TIME;
        Row row = add(stopped.variant, stopped.channel, theirs, kind, null, late, done, why);
        if (there.gone()) return;
        row.remoteId = base.remoteId;
        row.remoteRevision = there.revision();
    }

    private static Delivery.@Nullable Kind kind(Delivery.Kind was, boolean gone, Resolution how) {
        if (how == Resolution.THEIRS) return null;
        if (was == Delivery.Kind.DELETE) return gone ? null : Delivery.Kind.DELETE;
        return gone ? Delivery.Kind.CREATE : Delivery.Kind.UPDATE;
    }

    private Conflict settled(Conflict open, Resolution how) {
        return new Conflict(
                open.id(),
                open.variant(),
                open.channel(),
                open.stopped(),
                open.base(),
                open.there(),
                open.foundAt(),
                new Settled(how, clock.instant(), "Noor"));
    }

    @Override
    public Publication compose(Delivery delivery, @Nullable Delivery shown, Instant now) {
        VariantText text = Objects.requireNonNull(revisions.get(delivery.revision()));
        Instant moment = delivery.due() == null ? now : delivery.due().instant();
        return new Publication(
                Publication.FORMAT,
                delivery.kind(),
                delivery.idempotencyKey(),
                delivery.remoteKey(),
                shown == null ? null : shown.remoteId(),
                shown == null ? null : shown.remoteRevision(),
                delivery.post().toString(),
                PostKind.ARTICLE,
                "en",
                "en",
                text.title(),
                text.summary(),
                text.slug(),
                text.body(),
                List.of(),
                Credit.NONE,
                "Noor",
                "",
                moment,
                delivery.kind() == Delivery.Kind.CREATE ? null : moment,
                List.of());
    }

    @Override
    public List<Delivery> all() {
        return rows.stream().map(Row::read).toList();
    }

    @Override
    public List<Event> events(Id<Delivery> id) {
        return List.copyOf(row(id).events);
    }

    @Override
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (Row row : rows) {
            all.append(row.read()).append(row.attempts).append(row.events);
            if (row.publication != null)
                all.append(new String(row.publication, StandardCharsets.UTF_8));
            for (Row.Part part : row.steps) {
                all.append(part.landed);
                if (part.request != null)
                    all.append(new String(part.request, StandardCharsets.UTF_8));
            }
        }
        return all.append(texts.keySet()).append(conflicts).toString();
    }

    @Override
    public void close() {}
}
