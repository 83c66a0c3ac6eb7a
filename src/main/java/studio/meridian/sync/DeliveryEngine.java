package studio.meridian.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Attempt;
import studio.meridian.model.Attempt.Outcome;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.safe.SafeJson;
import studio.meridian.schedule.Due;
import studio.meridian.schedule.Due.Decision;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;

import java.time.Instant;
import java.util.Map;

/**
 * Runs the outbox: brings each due delivery to its channel once. The state {@code SENDING} and the
 * frozen bytes are on the disk before the first byte leaves; whatever is doubtful afterwards is
 * looked up and never sent again without proof. Blocks; for one thread at a time.
 */
public final class DeliveryEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryEngine.class);

    private final OutboxStore outbox;
    private final DeliveryStore deliveries;
    private final ChannelStore channels;
    private final MediaStore media;
    private final Publications publications;
    private final Map<String, Platform> platforms;
    private final Boot boot;
    private final long epoch;

    /**
     * Becomes the sender of the workspace.
     *
     * @param platforms adapters by name
     * @param owner how this process is named to a person
     */
    public DeliveryEngine(
            OutboxStore outbox,
            DeliveryStore deliveries,
            ChannelStore channels,
            MediaStore media,
            Publications publications,
            Map<String, Platform> platforms,
            Boot boot,
            String owner) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.channels = channels;
        this.media = media;
        this.publications = publications;
        this.platforms = Map.copyOf(platforms);
        this.boot = boot;
        this.epoch = outbox.takeLease(owner, ProcessHandle.current().pid(), boot.id());
    }

    /** Does all that can be done now; how many deliveries were moved on. */
    public int run() {
        int moved = 0;
        for (Delivery delivery : outbox.actionable(boot.clock().instant())) {
            if (run(delivery)) moved++;
        }
        return moved;
    }

    /** When there is something to do again, or null when nothing waits for a moment. */
    public @Nullable Instant next() {
        return outbox.nextDue();
    }

    private boolean run(Delivery delivery) {
        return switch (delivery.state()) {
            case UNKNOWN -> reconcile(delivery);
            case READY -> send(delivery);
            case SCHEDULED, MISSED -> decide(delivery);
            default -> false;
        };
    }

    /** Its moment has come, or passed. */
    private boolean decide(Delivery delivery) {
        Instant at = delivery.due() == null ? null : delivery.due().instant();
        Due due = new Due(at, delivery.latePolicy(), delivery.expires());
        return switch (due.decide(boot.clock().instant())) {
            case Decision.NotYet _ -> false;
            case Decision.SendNow _ -> ready(delivery, null);
            case Decision.SendLate _ -> ready(delivery, "late");
            case Decision.Ask _ -> missed(delivery, DeliveryState.NEEDS_USER, "missed");
            case Decision.NeverLate _ -> missed(delivery, DeliveryState.EXPIRED, "never-late");
            case Decision.Expired _ ->
                    outbox.transition(delivery, DeliveryState.EXPIRED, epoch, "expired");
        };
    }

    private boolean ready(Delivery delivery, @Nullable String reason) {
        if (!outbox.transition(delivery, DeliveryState.READY, epoch, reason)) return false;
        Delivery now = deliveries.find(delivery.id());
        return now != null && send(now);
    }

    private boolean missed(Delivery delivery, DeliveryState then, String reason) {
        if (!outbox.transition(delivery, DeliveryState.MISSED, epoch, reason)) return false;
        Delivery now = deliveries.find(delivery.id());
        return now != null && outbox.transition(now, then, epoch, reason);
    }

    private boolean send(Delivery delivery) {
        Channel channel = channels.find(delivery.channel());
        Platform platform = channel == null ? null : platforms.get(channel.platform());
        if (channel == null || platform == null) {
            String name = channel == null ? "" : channel.platform();
            return refuse(delivery, new PlatformFailure.NoAdapter(name));
        }
        byte[] request;
        try {
            request = platform.freeze(publications.of(delivery, boot.clock().instant()));
        } catch (FailureException e) {
            return refuse(delivery, e.failure());
        }
        Sending sending = outbox.begin(delivery, epoch, "publish", request, now());
        if (sending == null) return false;
        PublishResult result = publish(platform, channel, sending.request());
        Delivery sent = deliveries.find(delivery.id());
        return sent != null && record(sent, sending.attempt(), result);
    }

    private PublishResult publish(Platform platform, Channel channel, byte[] request) {
        try {
            return platform.publish(channel, request, media::bytes);
        } catch (RuntimeException e) {
            // A defect of an adapter must not look like proof that nothing was sent.
            LOG.error("the adapter {} failed", platform.name(), e);
            return new PublishResult.Unknown(new PlatformFailure.Broken(platform.name()));
        }
    }

    private boolean record(Delivery delivery, Id<Attempt> attempt, PublishResult result) {
        return switch (result) {
            case PublishResult.Done done ->
                    outbox.finish(
                            delivery,
                            attempt,
                            DeliveryState.CONFIRMED,
                            epoch,
                            new Result(
                                    Outcome.DONE,
                                    null,
                                    done.address(),
                                    done.remoteId(),
                                    done.remoteRevision(),
                                    null));
            case PublishResult.NotSent notSent -> notSent(delivery, attempt, notSent);
            case PublishResult.Rejected rejected ->
                    finish(
                            delivery,
                            attempt,
                            DeliveryState.NEEDS_USER,
                            Outcome.REJECTED,
                            rejected.failure(),
                            null);
            case PublishResult.Unknown unknown ->
                    finish(
                            delivery,
                            attempt,
                            DeliveryState.UNKNOWN,
                            Outcome.UNKNOWN,
                            unknown.failure(),
                            boot.clock().instant().plus(Backoff.after(1, null)));
        };
    }

    private boolean notSent(Delivery delivery, Id<Attempt> attempt, PublishResult.NotSent result) {
        int tries = outbox.attempts(delivery.id()).size();
        boolean again = tries < Backoff.TRIES;
        return finish(
                delivery,
                attempt,
                again ? DeliveryState.READY : DeliveryState.NEEDS_USER,
                Outcome.NOT_SENT,
                result.failure(),
                again ? boot.clock().instant().plus(Backoff.after(tries, result.pause())) : null);
    }

    /** Asks the platform whether a doubtful try arrived. */
    private boolean reconcile(Delivery delivery) {
        Channel channel = channels.find(delivery.channel());
        Platform platform = channel == null ? null : platforms.get(channel.platform());
        byte[] request = outbox.frozen(delivery.id());
        if (channel == null || platform == null || request == null) return false;
        if (!outbox.transition(delivery, DeliveryState.RECONCILING, epoch, delivery.reason())) {
            return false;
        }
        Delivery asked = deliveries.find(delivery.id());
        if (asked == null) return false;
        Id<Attempt> attempt = outbox.beginLookUp(asked, epoch, now());
        return switch (lookUp(platform, channel, request)) {
            case LookUp.Found found ->
                    outbox.finish(
                            asked,
                            attempt,
                            DeliveryState.CONFIRMED,
                            epoch,
                            new Result(
                                    Outcome.DONE,
                                    "found",
                                    null,
                                    found.remoteId(),
                                    found.remoteRevision(),
                                    null));
            case LookUp.Absent _ ->
                    outbox.finish(
                            asked,
                            attempt,
                            DeliveryState.READY,
                            epoch,
                            new Result(Outcome.NOT_SENT, "absent", null, null, null, null));
            case LookUp.CannotTell cannot ->
                    finish(
                            asked,
                            attempt,
                            DeliveryState.NEEDS_USER,
                            Outcome.UNKNOWN,
                            cannot.failure(),
                            null);
        };
    }

    private static LookUp lookUp(Platform platform, Channel channel, byte[] request) {
        try {
            return platform.lookUp(channel, request);
        } catch (RuntimeException e) {
            LOG.error("the adapter {} failed", platform.name(), e);
            return new LookUp.CannotTell(new PlatformFailure.Broken(platform.name()));
        }
    }

    private boolean finish(
            Delivery delivery,
            Id<Attempt> attempt,
            DeliveryState to,
            Outcome outcome,
            Failure failure,
            @Nullable Instant notBefore) {
        String details = SafeJson.write(failure.arguments());
        return outbox.finish(
                delivery,
                attempt,
                to,
                epoch,
                new Result(outcome, failure.key(), details, null, null, notBefore));
    }

    private boolean refuse(Delivery delivery, Failure failure) {
        return outbox.transition(delivery, DeliveryState.NEEDS_USER, epoch, failure.key());
    }

    private OutboxStore.Try now() {
        return new OutboxStore.Try(boot.clock().instant(), boot.nanos().getAsLong(), boot.id());
    }
}
