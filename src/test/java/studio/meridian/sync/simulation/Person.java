package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.Decision;
import studio.meridian.sync.simulation.Remote.Item;
import studio.meridian.sync.simulation.Remote.Shown;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** Who writes, plans and decides here, and who changes posts there. */
final class Person {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MOST = 4;

    private final World world;

    Person(World world) {
        this.world = world;
    }

    void act(Command command) {
        try {
            doIt(command);
        } catch (FailureException _) {
            // Told in words: it is not open any more.
        }
    }

    private void doIt(Command command) {
        switch (command.op()) {
            case WRITE -> write();
            case EDIT -> edit(command.a());
            case PLAN -> plan(command);
            case REMOVE -> {
                if (!world.variants.isEmpty())
                    world.store.remove(text(command.a()), to(command.b()));
            }
            case MOVE -> {
                Delivery one = pick(command.a(), delivery -> delivery.state().isPending());
                if (one != null) world.store.move(one.id(), due(command.b()));
            }
            case CANCEL -> {
                Delivery one = pick(command.a(), delivery -> delivery.state().isPending());
                if (one != null) world.store.cancel(one.id());
            }
            case DECIDE -> decide(command.a(), command.b());
            case EXPIRE -> {
                Delivery one = pick(command.a(), delivery -> delivery.state().isPending());
                Duration left = Duration.ofMinutes(command.b());
                if (one != null) world.store.expire(one.id(), world.clocks.instant().plus(left));
            }
            case HOLD -> world.store.hold(to(command.a()), command.b() % 2 == 1);
            case PAUSE -> world.store.pause(command.a() % 2 == 1);
            case SETTLE -> settle(command.a(), command.b());
            case REMOTE -> there(command.a(), command.b(), command.c());
            default -> throw new IllegalArgumentException(command.toString());
        }
    }

    private void write() {
        if (world.variants.size() >= MOST) return;
        int number = world.variants.size() + 1;
        VariantText text = new VariantText("text " + number, "", "", "words " + world.number());
        Id<Variant> id = world.store.write(text);
        world.variants.add(id);
        world.texts.put(id, text);
    }

    private void edit(int which) {
        if (world.variants.isEmpty()) return;
        Id<Variant> id = text(which);
        VariantText text = world.store.text(id).withBody("words " + world.number());
        world.store.edit(id, text);
        world.texts.put(id, text);
    }

    private void plan(Command command) {
        if (world.variants.isEmpty()) return;
        LatePolicy late = LatePolicy.values()[command.c() / 97 % LatePolicy.values().length];
        world.store.plan(text(command.a()), to(command.b()), due(command.c()), late);
    }

    private Id<Variant> text(int which) {
        return world.variants.get(which % world.variants.size());
    }

    private Id<Channel> to(int which) {
        return world.channels.get(which % world.channels.size());
    }

    private @Nullable PlannedTime due(int code) {
        if (code % 3 == 0) return null;
        return LocalMoments.at(world.clocks.instant().plus(Duration.ofMinutes(code % 97)), TOKYO);
    }

    private @Nullable Delivery pick(int which, Predicate<Delivery> fits) {
        List<Delivery> open = world.store.all().stream().filter(fits).toList();
        return open.isEmpty() ? null : open.get(which % open.size());
    }

    /** Who looks tells the truth, or takes the risk. */
    private void decide(int which, int what) {
        Delivery one = which % 4 == 0 ? null : pick(which, Person::asks);
        if (one == null) {
            one = pick(which, delivery -> !world.store.decisions(delivery.id()).isEmpty());
        }
        if (one == null) return;
        List<Decision> open = world.store.decisions(one.id()).stream().sorted().toList();
        Decision decision = open.get(what % open.size());
        String key = one.id().toString();
        world.store.decide(one.id(), decision);
        if (decision == Decision.NOT_THERE) world.watch.atRisk.add(key);
        if (decision != Decision.IS_THERE) return;
        world.watch.byWord.add(key);
        String title = world.store.text(one.variant()).title();
        world.watch.byWord.add(Watch.place(title, world.remoteOf(one)));
    }

    private static boolean asks(Delivery delivery) {
        return switch (delivery.state()) {
            case NEEDS_USER, MISSED, DRAFTED -> true;
            default -> false;
        };
    }

    private void settle(int which, int how) {
        List<Conflict> open = world.store.conflicts();
        if (open.isEmpty()) return;
        Conflict seen = open.get(which % open.size());
        world.store.settle(seen, how % 2 == 0 ? Resolution.MINE : Resolution.THEIRS);
        world.texts.put(seen.variant(), world.store.text(seen.variant()));
        for (Remote remote : world.remotes) {
            for (Item item : remote.items) {
                boolean same = remote.revision(item).equals(seen.there().revision());
                if (same) item.unseen = false;
            }
        }
    }

    /** Somebody changes a post there, or takes it away. */
    private void there(int where, int which, int what) {
        Remote remote = world.remotes.get(where % world.remotes.size());
        List<Item> open = remote.items.stream().filter(this::isKnown).toList();
        if (open.isEmpty()) return;
        Item item = open.get(which % open.size());
        item.touched = true;
        if (what % 3 == 0) {
            item.shown = remote.kind == Remote.Kind.DRAFT ? Shown.BIN : Shown.GONE;
            item.taken = true;
            item.version++;
        } else {
            item.write(item.title, "theirs " + world.number());
            item.unseen = true;
        }
    }

    /** People touch what they can see, and no post that was just sent. */
    private boolean isKnown(Item item) {
        if (item.shown != Shown.PUBLIC || item.delivery.startsWith("key-")) return false;
        Delivery made = world.store.find(Id.of(item.delivery));
        return made != null && made.state().isFinal();
    }
}
