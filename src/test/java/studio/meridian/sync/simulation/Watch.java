package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Sha256;
import studio.meridian.model.VariantText;
import studio.meridian.schedule.Due;
import studio.meridian.schedule.Due.Decision;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Event;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.sync.simulation.Remote.Item;
import studio.meridian.sync.simulation.Remote.Shown;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sees all that happens on every side and says when a promise is broken. */
final class Watch {
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final int TRIES = 8;

    private final World world;
    private final Coverage coverage;
    private final Map<String, Set<String>> published = new HashMap<>();
    private final Map<String, String> newest = new HashMap<>();
    private final Map<Id<Delivery>, Integer> told = new HashMap<>();
    private final Map<Id<Delivery>, List<Attempt>> tried = new HashMap<>();

    /** Deliveries a person answered for by word, and not by proof. */
    final Set<String> atRisk = new HashSet<>();

    /** Deliveries a person said to be there. */
    final Set<String> byWord = new HashSet<>();

    /** Whether what is done on a server now arrived after its caller gave up. */
    boolean late;

    long trace = 7;

    Watch(World world, Coverage coverage) {
        this.world = world;
        this.coverage = coverage;
    }

    void broken(String invariant, String what) {
        throw new Broken(invariant, what);
    }

    private void holds(boolean so, String invariant, String what) {
        if (!so) throw new Broken(invariant, what);
    }

    private void note(String what) {
        trace = trace * 1_000_003 + what.hashCode();
    }

    private Delivery delivery(String id) {
        return Objects.requireNonNull(world.store.find(Id.of(id)));
    }

    /** A try is on the disk and will be made. */
    void begins(Process process, Id<Delivery> id, String step) {
        Delivery one = Objects.requireNonNull(world.store.find(id));
        Instant wall = world.clocks.instant();
        note("begin " + id + step + wall);
        Instant due = one.due() == null ? null : one.due().instant();
        if (due != null) {
            holds(!wall.isBefore(due), "I5", "sent before its moment by our own clock");
            early(process, one, due);
        }
        boolean over = one.expires() != null && !wall.isBefore(one.expires());
        holds(!over, "I6", "sent after its last hour");
        Decision decision = new Due(due, one.latePolicy(), null).decide(wall);
        boolean tooLate =
                decision instanceof Decision.Ask || decision instanceof Decision.NeverLate;
        holds(!tooLate, "late", "sent later than was agreed");
        byte[] bytes = Objects.requireNonNull(world.store.frozen(id, step));
        Request request = Request.read(bytes);
        if (one.kind() == Delivery.Kind.DELETE) return;
        String sha = new VariantText(request.title(), "", "", request.body()).sha256();
        holds(sha.equals(one.contentSha()), "I11", "what is sent is not what was approved");
    }

    private void early(Process process, Delivery one, Instant due) {
        Remote remote = world.remoteOf(one);
        Process.Heard heard = process.heard.get(remote);
        Instant there = Instant.ofEpochMilli(world.clocks.now + remote.ahead);
        if (!there.plus(TOLERANCE).isBefore(due)) return;
        boolean told = heard != null && heard.changes() == world.clocks.changes;
        holds(!told, "I5", "sent before its moment by the clock of the server");
        coverage.earlyUntold++;
    }

    /** Bytes leave. */
    void departs(Process process, byte[] bytes, String step) {
        Request request = Request.read(bytes);
        Delivery one = delivery(request.delivery());
        boolean owned = one.state() == DeliveryState.SENDING && one.epoch() == process.epoch;
        holds(owned, "I3", "sent while it was " + one.state() + " of " + one.epoch());
        byte[] frozen = world.store.frozen(one.id(), step);
        holds(Arrays.equals(frozen, bytes), "I4", "sent other bytes than were frozen");
        Attempt last = world.store.attempts(one.id()).getLast();
        boolean noted = last.fingerprint().equals(Sha256.of(bytes)) && last.outcome() == null;
        holds(noted, "I4", "the try that is noted has other bytes");
        coverage.calls++;
    }

    /** A session's token lets a write in. */
    void admits(String token) {
        holds(world.vault.containsValue(token), "tokens", "a token was used before it was kept");
    }

    /** Something changed on a server. */
    void effect(Remote remote, Request request, Item item) {
        note(request.op() + item.id + item.version + world.clocks.now);
        String text = place(item.title, remote);
        boolean shows = item.shown == Shown.PUBLIC || request.isRemoval();
        if (!shows) return;
        boolean risk = atRisk.contains(request.delivery());
        if (item.shown == Shown.PUBLIC && request.delivery().equals(item.delivery)) {
            Set<String> items = published.computeIfAbsent(request.delivery(), _ -> new HashSet<>());
            items.add(item.id);
            long left = items.stream().filter(id -> !isTaken(remote, id)).count();
            holds(left <= 1 || risk, "I1", text + " was published twice by one delivery");
        }
        List<Item> live =
                remote.items.stream()
                        .filter(one -> one.shown == Shown.PUBLIC && one.title.equals(item.title))
                        .toList();
        boolean anyRisk =
                byWord.contains(text)
                        || live.stream().anyMatch(one -> atRisk.contains(one.delivery));
        holds(live.size() <= 1 || risk || anyRisk, "I1", text + " is there twice");
        if (world.store.find(idOf(request)) == null) return;
        Delivery one = delivery(request.delivery());
        boolean off =
                one.state() == DeliveryState.CANCELLED || one.state() == DeliveryState.EXPIRED;
        holds(!off || risk, "I10", text + " changed by a delivery that was called off");
        String before = newest.getOrDefault(text, "");
        holds(
                before.compareTo(request.delivery()) <= 0 || risk,
                "I16",
                text + " was overwritten by an older delivery");
        newest.put(text, request.delivery());
    }

    /**
     * A text on a server. "It is there" names no post: a later change of it may be a second one.
     */
    static String place(String title, Remote remote) {
        return title + " on " + remote.kind;
    }

    private static Id<Delivery> idOf(Request request) {
        return request.delivery().startsWith("key-")
                ? new Id<>(new java.util.UUID(0, 0))
                : Id.of(request.delivery());
    }

    private static boolean isTaken(Remote remote, String id) {
        return Objects.requireNonNull(remote.byId(id)).taken;
    }

    /** Words on a server give way to others. */
    void overwrites(Remote remote, Item item, Request request) {
        if (!item.unseen) return;
        item.unseen = false;
        // Between a look and a write that took its time nothing can be compared there.
        boolean compared = remote.kind == Remote.Kind.PUT || !late;
        if (!compared) coverage.windows++;
        holds(!compared, "I18", request.op() + " over what was changed there and not seen");
    }

    /** A try ended and its delivery moved on. */
    void finishes(Id<Delivery> id, DeliveryState to, Result result) {
        Delivery one = Objects.requireNonNull(world.store.find(id));
        Remote remote = world.remoteOf(one);
        String key = id.toString();
        if ("absent".equals(result.reason()) || result.outcome() == Attempt.Outcome.NOT_SENT) {
            proven(one, remote, result);
        }
        if (to != DeliveryState.CONFIRMED || byWord.contains(key)) return;
        Request request = lastRequest(id);
        boolean there =
                remote.items.stream()
                        .filter(item -> isMeant(remote, item, request))
                        .anyMatch(item ->
                                one.kind() == Delivery.Kind.DELETE
                                        ? !item.isThere()
                                        : item.had.contains(request.body()));
        holds(there, "I2", "confirmed and not there: " + request);
    }

    private static boolean isMeant(Remote remote, Item item, Request request) {
        return remote.kind == Remote.Kind.PUT
                ? item.key.equals(request.key())
                : item.title.equals(request.title()) || item.id.equals(request.id());
    }

    private Request lastRequest(Id<Delivery> id) {
        String step = world.store.steps(id).getLast().planned().name();
        return Request.read(Objects.requireNonNull(world.store.frozen(id, step)));
    }

    /** It was called absent: then it is not there, and nothing is on its way. */
    private void proven(Delivery one, Remote remote, Result result) {
        for (DeliveryStep step : world.store.steps(one.id())) {
            if (step.landed() != null) continue;
            String name = step.planned().name();
            String key = one.id().toString();
            boolean may = remote.hasOrGets(key, name) && !atRisk.contains(key);
            holds(!may, "I9", "called absent while " + name + " is there or on its way");
            backedOff(one, name, result);
            return;
        }
    }

    private void backedOff(Delivery one, String step, Result result) {
        if (result.notBefore() == null) return;
        long wait = Duration.between(world.clocks.instant(), result.notBefore()).toSeconds();
        long least = Math.min(3600, 30L << Math.min(20, count(one.id(), step) - 1));
        holds(wait >= least, "I13", "waits " + wait + " s and not " + least);
    }

    private int count(Id<Delivery> id, String step) {
        return (int)
                world.store.attempts(id).stream()
                        .filter(attempt -> attempt.step().equals(step))
                        .count();
    }

    /** After each command. */
    void look() {
        for (Delivery one : world.store.all()) {
            List<Event> events = world.store.events(one.id());
            int from = told.getOrDefault(one.id(), 0);
            for (int i = from; i < events.size(); i++) moved(events, i);
            if (from == events.size()) continue;
            told.put(one.id(), events.size());
            holds(events.getLast().to() == one.state(), "I19", "a state without its event");
            tries(one, events);
        }
        world.texts.forEach((variant, text) ->
                holds(world.store.text(variant).equals(text), "I7", "an edit was lost"));
    }

    private void moved(List<Event> events, int i) {
        Event event = events.get(i);
        note(event.toString());
        if (event.from() == null) return;
        coverage.took(event);
        DeliveryState before = events.get(i - 1).to();
        boolean along = event.from() == event.to() || event.from().next().contains(event.to());
        holds(along && event.from() == before, "I19", "not along the graph: " + event);
    }

    private void tries(Delivery one, List<Event> events) {
        List<Attempt> now = world.store.attempts(one.id());
        List<Attempt> before = tried.getOrDefault(one.id(), List.of());
        for (int i = 0; i < before.size(); i++) {
            Attempt old = before.get(i);
            boolean same =
                    old.outcome() == null ? isSameTry(old, now.get(i)) : old.equals(now.get(i));
            holds(same, "I12", "a try was changed");
        }
        tried.put(one.id(), now);
        long asked = events.stream().filter(event -> event.who() != null).count();
        for (DeliveryStep step : world.store.steps(one.id())) {
            int count = count(one.id(), step.planned().name());
            holds(count <= TRIES + asked, "I13", "tried " + count + " times");
        }
        long looks = count(one.id(), OutboxStore.LOOK_UP);
        coverage.looks = Math.max(coverage.looks, looks);
    }

    private static boolean isSameTry(Attempt old, Attempt now) {
        return old.id().equals(now.id())
                && old.fingerprint().equals(now.fingerprint())
                && old.sentAt().equals(now.sentAt())
                && old.epoch() == now.epoch();
    }

    /** At the end, when all faults stopped and time went by. */
    void end(@Nullable Delivery stuck) {
        String which = stuck == null ? "" : stuck.state() + " since " + stuck.updatedAt();
        holds(stuck == null, "I15", "never came to an end: " + which);
        holds(!world.store.everything().contains(Wire.TOKEN), "I17", "a token lies in the store");
        for (Remote remote : world.remotes) {
            coverage.orphans += (int) remote.items.stream().filter(Watch::isOrphan).count();
        }
    }

    private static boolean isOrphan(Item item) {
        return item.shown == Shown.DRAFT;
    }

    /** States in which nothing happens by itself. */
    static final Set<DeliveryState> AT_REST =
            EnumSet.of(
                    DeliveryState.CONFIRMED,
                    DeliveryState.CANCELLED,
                    DeliveryState.EXPIRED,
                    DeliveryState.NEEDS_USER);
}
