package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;
import studio.meridian.platform.Publication;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore.Changed;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;
import studio.meridian.storage.OutboxStore.Try;
import studio.meridian.storage.OutboxStore.Work;
import studio.meridian.sync.Outbox;

import java.time.Instant;
import java.util.List;

/** An outbox that hands everything on to another. */
abstract class Forwarding implements Outbox {
    abstract Outbox to();

    @Override
    public long takeLease(String owner, long pid, String bootId) {
        return to().takeLease(owner, pid, bootId);
    }

    @Override
    public boolean isOvertaken(long epoch) {
        return to().isOvertaken(epoch);
    }

    @Override
    public List<Delivery> actionable(Instant now) {
        return to().actionable(now);
    }

    @Override
    public @Nullable Instant nextDue() {
        return to().nextDue();
    }

    @Override
    public boolean transition(
            Delivery delivery, DeliveryState to, long epoch, @Nullable String reason) {
        return to().transition(delivery, to, epoch, reason);
    }

    @Override
    public void rest(Delivery delivery, Instant until) {
        to().rest(delivery, until);
    }

    @Override
    public void explain(Delivery delivery, @Nullable String reason) {
        to().explain(delivery, reason);
    }

    @Override
    public @Nullable Sending begin(Delivery delivery, long epoch, Work work, Try began) {
        return to().begin(delivery, epoch, work, began);
    }

    @Override
    public Id<Attempt> beginLookUp(Delivery delivery, long epoch, Try began) {
        return to().beginLookUp(delivery, epoch, began);
    }

    @Override
    public boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            long epoch,
            Result result,
            @Nullable Changed changed) {
        return to().finish(delivery, attempt, to, epoch, result, changed);
    }

    @Override
    public List<Attempt> attempts(Id<Delivery> id) {
        return to().attempts(id);
    }

    @Override
    public List<DeliveryStep> steps(Id<Delivery> id) {
        return to().steps(id);
    }

    @Override
    public byte @Nullable [] frozen(Id<Delivery> id, String step) {
        return to().frozen(id, step);
    }

    @Override
    public byte @Nullable [] publication(Id<Delivery> id) {
        return to().publication(id);
    }

    @Override
    public @Nullable Delivery find(Id<Delivery> id) {
        return to().find(id);
    }

    @Override
    public @Nullable Delivery shown(Id<Variant> variant, Id<Channel> channel) {
        return to().shown(variant, channel);
    }

    @Override
    public boolean isOutdated(Delivery delivery) {
        return to().isOutdated(delivery);
    }

    @Override
    public @Nullable Channel channel(Id<Channel> id) {
        return to().channel(id);
    }

    @Override
    public Publication compose(Delivery delivery, @Nullable Delivery shown, Instant now) {
        return to().compose(delivery, shown, now);
    }

    @Override
    public byte[] media(String sha256) {
        return to().media(sha256);
    }
}
