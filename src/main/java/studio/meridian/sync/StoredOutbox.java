package studio.meridian.sync;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;
import studio.meridian.platform.Publication;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Changed;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;
import studio.meridian.storage.OutboxStore.Try;
import studio.meridian.storage.OutboxStore.Work;

import java.time.Instant;
import java.util.List;

/** The stores of a workspace, as the engine asks them. */
public record StoredOutbox(
        OutboxStore outbox,
        DeliveryStore deliveries,
        ChannelStore channels,
        MediaStore pictures,
        Publications publications)
        implements Outbox {
    @Override
    public long takeLease(String owner, long pid, String bootId) {
        return outbox.takeLease(owner, pid, bootId);
    }

    @Override
    public boolean isOvertaken(long epoch) {
        return outbox.isOvertaken(epoch);
    }

    @Override
    public List<Delivery> actionable(Instant now) {
        return outbox.actionable(now);
    }

    @Override
    public @Nullable Instant nextDue() {
        return outbox.nextDue();
    }

    @Override
    public boolean transition(
            Delivery delivery, DeliveryState to, long epoch, @Nullable String reason) {
        return outbox.transition(delivery, to, epoch, reason);
    }

    @Override
    public void rest(Delivery delivery, Instant until) {
        outbox.rest(delivery, until);
    }

    @Override
    public void explain(Delivery delivery, @Nullable String reason) {
        outbox.explain(delivery, reason);
    }

    @Override
    public @Nullable Sending begin(Delivery delivery, long epoch, Work work, Try began) {
        return outbox.begin(delivery, epoch, work, began);
    }

    @Override
    public Id<Attempt> beginLookUp(Delivery delivery, long epoch, Try began) {
        return outbox.beginLookUp(delivery, epoch, began);
    }

    @Override
    public boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            long epoch,
            Result result,
            @Nullable Changed changed) {
        return outbox.finish(delivery, attempt, to, epoch, result, changed);
    }

    @Override
    public List<Attempt> attempts(Id<Delivery> id) {
        return outbox.attempts(id);
    }

    @Override
    public List<DeliveryStep> steps(Id<Delivery> id) {
        return outbox.steps(id);
    }

    @Override
    public byte @Nullable [] frozen(Id<Delivery> id, String step) {
        return outbox.frozen(id, step);
    }

    @Override
    public byte @Nullable [] publication(Id<Delivery> id) {
        return outbox.publication(id);
    }

    @Override
    public @Nullable Delivery find(Id<Delivery> id) {
        return deliveries.find(id);
    }

    @Override
    public @Nullable Delivery shown(Id<Variant> variant, Id<Channel> channel) {
        return deliveries.shown(variant, channel);
    }

    @Override
    public boolean isOutdated(Delivery delivery) {
        return deliveries.isOutdated(delivery);
    }

    @Override
    public @Nullable Channel channel(Id<Channel> id) {
        return channels.find(id);
    }

    @Override
    public Publication compose(Delivery delivery, @Nullable Delivery shown, Instant now) {
        return publications.of(delivery, shown, now);
    }

    @Override
    public byte[] media(String sha256) {
        return pictures.bytes(sha256);
    }
}
