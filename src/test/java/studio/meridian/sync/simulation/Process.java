package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.platform.Platform;
import studio.meridian.storage.OutboxStore.Changed;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;
import studio.meridian.storage.OutboxStore.Try;
import studio.meridian.storage.OutboxStore.Work;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process that sends: an engine, and between it and the store the seams at which it can die or be
 * overtaken.
 */
final class Process extends Forwarding {
    /** It dies here; no code of its own runs any more. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("killed", null, false, false);
        }
    }

    /** Where between two things something can happen. */
    enum Seam {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_CALL,
        DURING_WRITE,
        DURING_READ
    }

    final World world;
    final String name;
    final Map<Remote, Heard> heard = new HashMap<>();
    boolean running;
    long epoch;
    private @Nullable DeliveryEngine engine;

    /**
     * What an answer told of the server's clock.
     *
     * @param ahead of ours, by milliseconds
     * @param changes how often a clock had been set by then
     */
    record Heard(long ahead, int changes) {}

    Process(World world, String name) {
        this.world = world;
        this.name = name;
    }

    @Override
    Outbox to() {
        return world.store;
    }

    /** Does what can be done now, as the sender's thread does. */
    void run() {
        if (running) return;
        running = true;
        try {
            DeliveryEngine mine = engine;
            if (mine == null || mine.isOvertaken()) mine = start();
            for (int i = 0; i < 12 && mine.run() > 0; i++) {
                // What was moved may have made way for more.
            }
        } catch (Crash _) {
            die();
        } finally {
            running = false;
        }
    }

    private DeliveryEngine start() {
        Map<String, Platform> platforms = new HashMap<>();
        for (Remote remote : world.remotes) {
            SimulatedPlatform platform = new SimulatedPlatform(this, remote);
            platforms.put(platform.name(), platform);
        }
        Clocks clocks = world.clocks;
        boolean wallOnly = world.has(Bug.WALL_CLOCK_ONLY);
        Boot boot =
                new Boot(
                        clocks,
                        () ->
                                wallOnly
                                        ? clocks.instant().toEpochMilli() * 1_000_000
                                        : clocks.nanos(),
                        clocks.boot());
        DeliveryEngine fresh =
                new DeliveryEngine(this, platforms, world::account, boot, "process " + name);
        engine = fresh;
        return fresh;
    }

    void die() {
        engine = null;
        heard.clear();
        world.crashed();
    }

    void seam(Seam seam) {
        if (running) world.seam(this, seam);
    }

    /** When the next thing falls due, for one who has to know. */
    @Nullable Instant next() {
        return world.store.nextDue();
    }

    private <T> T committed(T result, boolean changed, boolean overtaken) {
        if (changed && overtaken) world.watch.broken("I8", "an overtaken sender changed a state");
        seam(Seam.AFTER_COMMIT);
        return result;
    }

    @Override
    public long takeLease(String owner, long pid, String bootId) {
        seam(Seam.BEFORE_COMMIT);
        epoch = super.takeLease(owner, pid, bootId);
        return committed(epoch, false, false);
    }

    @Override
    public List<Delivery> actionable(Instant now) {
        return super.actionable(now).stream().map(this::asRead).toList();
    }

    @Override
    public @Nullable Delivery find(Id<Delivery> id) {
        Delivery found = super.find(id);
        return found == null ? null : asRead(found);
    }

    private Delivery asRead(Delivery delivery) {
        return world.has(Bug.LATE_POLICY_IGNORED) ? Planting.anyTime(delivery) : delivery;
    }

    @Override
    public boolean transition(
            Delivery delivery, DeliveryState to, long mine, @Nullable String reason) {
        seam(Seam.BEFORE_COMMIT);
        boolean overtaken = super.isOvertaken(mine);
        boolean moved = super.transition(delivery, to, mine, reason);
        return committed(moved, moved, overtaken);
    }

    @Override
    public void rest(Delivery delivery, Instant until) {
        seam(Seam.BEFORE_COMMIT);
        super.rest(delivery, until);
        seam(Seam.AFTER_COMMIT);
    }

    @Override
    public @Nullable Sending begin(Delivery delivery, long mine, Work work, Try began) {
        seam(Seam.BEFORE_COMMIT);
        boolean overtaken = super.isOvertaken(mine);
        Sending sending = super.begin(delivery, mine, work, began);
        if (sending != null) world.watch.begins(this, delivery.id(), work.step());
        return committed(sending, sending != null, overtaken);
    }

    @Override
    public boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            long mine,
            Result result,
            @Nullable Changed changed) {
        seam(Seam.BEFORE_COMMIT);
        boolean overtaken = super.isOvertaken(mine);
        boolean moved = super.finish(delivery, attempt, to, mine, result, changed);
        if (moved) world.watch.finishes(delivery.id(), to, result);
        return committed(moved, moved, overtaken);
    }
}
