package studio.meridian.sync;

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

import java.time.Instant;
import java.util.List;

/**
 * All that the engine asks of the workspace. Each method that changes something is one commit, on
 * the disk when it returns; each that names an epoch changes nothing for a sender that was
 * overtaken. The stores of the workspace keep it, and a simulated one in the tests.
 */
public interface Outbox {
    /** Becomes the sender: what an earlier one left under way is of unknown outcome now. */
    long takeLease(String owner, long pid, String bootId);

    /** Whether a newer sender took over. */
    boolean isOvertaken(long epoch);

    /** What must be looked at now, most urgent first. */
    List<Delivery> actionable(Instant now);

    /** The next moment something falls due, or null when nothing waits for one. */
    @Nullable Instant nextDue();

    /** Moves a delivery on; false when it is no longer in the state and epoch it was read in. */
    boolean transition(Delivery delivery, DeliveryState to, long epoch, @Nullable String reason);

    /** Lets a delivery rest in its state until a moment. */
    void rest(Delivery delivery, Instant until);

    /** Says why a delivery stays where it is. */
    void explain(Delivery delivery, @Nullable String reason);

    /** Sets it to {@code SENDING} and freezes the bytes of a step; null when it was moved. */
    @Nullable Sending begin(Delivery delivery, long epoch, Work work, Try began);

    /** Notes a look-up, which sends nothing that could publish. */
    Id<Attempt> beginLookUp(Delivery delivery, long epoch, Try began);

    /**
     * Records what came of a try together with the state it leads to.
     *
     * @param changed what stands there instead, when that is why it stopped
     * @return false when a newer sender took over; only the attempt has the result then
     */
    boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            long epoch,
            Result result,
            @Nullable Changed changed);

    /** The tries of a delivery, oldest first. */
    List<Attempt> attempts(Id<Delivery> id);

    /** The steps of a delivery in order; none before its first call. */
    List<DeliveryStep> steps(Id<Delivery> id);

    /** The bytes of a step as they were frozen, or null when its turn did not come yet. */
    byte @Nullable [] frozen(Id<Delivery> id, String step);

    /** What all steps are made from, or null when nothing was begun, or all is done. */
    byte @Nullable [] publication(Id<Delivery> id);

    /** The delivery, or null when there is none. */
    @Nullable Delivery find(Id<Delivery> id);

    /** The delivery whose content a channel shows of a text now, or null. */
    @Nullable Delivery shown(Id<Variant> variant, Id<Channel> channel);

    /** Whether a newer delivery of the same text to the same channel was begun or has arrived. */
    boolean isOutdated(Delivery delivery);

    /** The channel, or null when there is none. */
    @Nullable Channel channel(Id<Channel> id);

    /**
     * All that is to be sent for a delivery, from the revision it was planned with.
     *
     * @param shown the delivery whose content the channel shows now, or null
     * @param now the moment it counts as published when none was planned
     */
    Publication compose(Delivery delivery, @Nullable Delivery shown, Instant now);

    /** The bytes of a picture. */
    byte[] media(String sha256);
}
