package studio.meridian.sync;

import static studio.meridian.model.Attempt.Outcome.REJECTED;
import static studio.meridian.model.DeliveryState.CONFIRMED;
import static studio.meridian.model.DeliveryState.DRAFTED;
import static studio.meridian.model.DeliveryState.NEEDS_USER;
import static studio.meridian.model.DeliveryState.READY;

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
import studio.meridian.platform.Account;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.OutboxStore.Changed;
import studio.meridian.storage.OutboxStore.Result;
import studio.meridian.storage.OutboxStore.Sending;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Runs the outbox: brings each due delivery to its channel once. The state {@code SENDING} and the
 * frozen bytes are on the disk before the first byte leaves; whatever is doubtful afterwards is
 * looked up and never sent again without proof. Blocks; for one thread at a time.
 */
public final class DeliveryEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryEngine.class);

    private final Outbox outbox;
    private final Map<String, Platform> platforms;
    private final Accounts accounts;
    private final ThereNow there;
    private final Tries tries;
    private final Boot boot;
    private final long epoch;
    private final Gate gate;

    /**
     * Becomes the sender of the workspace.
     *
     * @param platforms adapters by name
     * @param accounts gives channels what lets us in
     * @param owner how this process is named to a person
     */
    public DeliveryEngine(
            OutboxStore outbox,
            DeliveryStore deliveries,
            ChannelStore channels,
            MediaStore media,
            Publications publications,
            Map<String, Platform> platforms,
            Accounts accounts,
            Boot boot,
            String owner) {
        this(
                new StoredOutbox(outbox, deliveries, channels, media, publications),
                platforms,
                accounts,
                boot,
                owner);
    }

    /** As the other, over any outbox. */
    public DeliveryEngine(
            Outbox outbox,
            Map<String, Platform> platforms,
            Accounts accounts,
            Boot boot,
            String owner) {
        this.outbox = outbox;
        this.platforms = Map.copyOf(platforms);
        this.accounts = accounts;
        this.there = new ThereNow(outbox);
        this.boot = boot;
        this.epoch = outbox.takeLease(owner, ProcessHandle.current().pid(), boot.id());
        this.tries = new Tries(outbox, boot);
        this.gate = new Gate(outbox, boot.clock(), this::target, accounts, epoch);
    }

    /** Does all that can be done now; how many deliveries were moved on. */
    public int run() {
        return run(() -> false);
    }

    /**
     * Does all that can be done now, or until it is enough; how many deliveries were moved on.
     *
     * @param enough asked between two deliveries
     */
    public int run(BooleanSupplier enough) {
        Set<String> places = new HashSet<>();
        for (Delivery delivery : outbox.actionable(boot.clock().instant())) {
            if (enough.getAsBoolean()) break;
            // What happened to one of a text may hold back the others: they are looked at anew.
            String place = delivery.variant() + " " + delivery.channel();
            if (!places.contains(place) && run(delivery)) places.add(place);
        }
        return places.size();
    }

    /** Whether a newer sender took over, so that nothing here changes anything any more. */
    public boolean isOvertaken() {
        return outbox.isOvertaken(epoch);
    }

    /** When there is something to do again, or null when nothing waits for a moment. */
    public @Nullable Instant next() {
        return outbox.nextDue();
    }

    private boolean run(Delivery delivery) {
        return switch (delivery.state()) {
            case UNKNOWN -> reconcile(delivery);
            case SCHEDULED, MISSED, READY, DRAFTED -> pass(delivery);
            default -> false;
        };
    }

    private boolean pass(Delivery delivery) {
        return switch (gate.pass(delivery)) {
            case Gate.Answer.Go go -> send(go.delivery());
            case Gate.Answer.Stay stay -> stay.moved();
        };
    }

    private Gate.@Nullable Target target(Delivery delivery) {
        Channel channel = outbox.channel(delivery.channel());
        Platform platform = channel == null ? null : platforms.get(channel.platform());
        return channel == null || platform == null ? null : new Gate.Target(channel, platform);
    }

    /** Takes step after step until the delivery has arrived or something stops it. */
    private boolean send(Delivery delivery) {
        Gate.Target target = target(delivery);
        if (target == null) {
            Channel channel = outbox.channel(delivery.channel());
            String name = channel == null ? "" : channel.platform();
            return refuse(delivery, new PlatformFailure.NoAdapter(name));
        }
        if (outbox.isOutdated(delivery)) {
            return outbox.transition(delivery, DeliveryState.CANCELLED, epoch, "outdated");
        }
        boolean moved = false;
        Delivery now = delivery;
        while (now != null && (now.state() == READY || now.state() == DRAFTED)) {
            // What a step heard of the other clock counts for the next one.
            if (moved && !(gate.pass(now) instanceof Gate.Answer.Go)) break;
            if (!step(now, target)) break;
            moved = true;
            now = outbox.find(delivery.id());
            // A step that did not leave waits for its next try.
            if (now != null && now.notBefore() != null) break;
        }
        return moved;
    }

    /** Takes the next step of a delivery; false when somebody else has it. */
    private boolean step(Delivery delivery, Gate.Target target) {
        Platform platform = target.platform();
        Account account;
        Plan plan;
        byte[] request;
        try {
            account = accounts.of(target.channel());
            plan = plan(delivery, platform);
            request = platform.freeze(plan.publication(), plan.next(), plan.earlier());
        } catch (FailureException e) {
            return refuse(delivery, e.failure());
        }
        Sending sending = outbox.begin(delivery, epoch, plan.work(request), now());
        if (sending == null) return false;
        PublishResult result = send(platform, account, plan.next(), sending.request());
        Delivery sent = outbox.find(delivery.id());
        if (sent == null) return false;
        return record(sent, sending.attempt(), plan, result, platform, account);
    }

    private Plan plan(Delivery delivery, Platform platform) {
        byte[] begun = outbox.publication(delivery.id());
        if (begun != null) {
            return new Plan(Publication.read(begun), begun, outbox.steps(delivery.id()));
        }
        Delivery shown = outbox.shown(delivery.variant(), delivery.channel());
        Publication fresh = outbox.compose(delivery, shown, boot.clock().instant());
        List<DeliveryStep> rows =
                platform.steps(fresh).stream()
                        .map(step -> new DeliveryStep.Planned(step.name(), step.key()))
                        .map(planned -> new DeliveryStep(planned, false, null, null))
                        .toList();
        return new Plan(fresh, fresh.bytes(), rows);
    }

    private PublishResult send(Platform platform, Account account, Step step, byte[] request) {
        try {
            return platform.send(account, step, request, outbox::media);
        } catch (RuntimeException e) {
            // A defect of an adapter must not look like proof that nothing was sent.
            LOG.error("the adapter {} failed", platform.name(), e);
            return new PublishResult.Unknown(new PlatformFailure.Broken(platform.name()), null);
        }
    }

    private boolean record(
            Delivery delivery,
            Id<Attempt> attempt,
            Plan plan,
            PublishResult result,
            Platform platform,
            Account account) {
        return switch (result) {
            case PublishResult.Arrived arrived ->
                    arrived(delivery, attempt, plan, arrived.done(), null);
            case PublishResult.NotSent notSent -> notSent(delivery, attempt, plan, notSent);
            case PublishResult.Rejected rejected ->
                    stop(
                            delivery,
                            attempt,
                            REJECTED,
                            rejected.failure(),
                            look(delivery, rejected.failure(), platform, account));
            case PublishResult.Unknown unknown ->
                    finish(
                            delivery,
                            attempt,
                            DeliveryState.UNKNOWN,
                            Outcome.UNKNOWN,
                            unknown.failure(),
                            boot.clock().instant().plus(Backoff.after(1, unknown.pause())));
        };
    }

    private boolean arrived(
            Delivery delivery, Id<Attempt> attempt, Plan plan, Done done, @Nullable String reason) {
        DeliveryStep.Landed landed =
                new DeliveryStep.Landed(
                        plan.next().name(),
                        done.remoteId(),
                        done.remoteRevision(),
                        done.address(),
                        done.facts());
        String address = done.address().isEmpty() ? null : done.address();
        return outbox.finish(
                delivery,
                attempt,
                plan.isLast() ? CONFIRMED : DRAFTED,
                epoch,
                new Result(Outcome.DONE, reason, address, landed, null),
                null);
    }

    private boolean notSent(
            Delivery delivery, Id<Attempt> attempt, Plan plan, PublishResult.NotSent result) {
        int count = tries.of(delivery, plan.next().name());
        boolean again = count < Backoff.TRIES;
        return finish(
                delivery,
                attempt,
                again ? plan.waiting() : NEEDS_USER,
                Outcome.NOT_SENT,
                result.failure(),
                again ? boot.clock().instant().plus(Backoff.after(count, result.pause())) : null);
    }

    /** Asks the platform whether a doubtful try arrived. */
    private boolean reconcile(Delivery delivery) {
        Gate.Target target = target(delivery);
        byte[] begun = outbox.publication(delivery.id());
        if (target == null || begun == null) return false;
        Platform platform = target.platform();
        Plan plan = new Plan(Publication.read(begun), begun, outbox.steps(delivery.id()));
        byte[] request = outbox.frozen(delivery.id(), plan.next().name());
        if (request == null || rests(delivery, platform)) return false;
        if (!outbox.transition(delivery, DeliveryState.RECONCILING, epoch, delivery.reason())) {
            return false;
        }
        Delivery asked = outbox.find(delivery.id());
        if (asked == null) return false;
        Id<Attempt> attempt = outbox.beginLookUp(asked, epoch, now());
        Account account;
        try {
            account = accounts.of(target.channel());
        } catch (FailureException e) {
            return later(asked, attempt, e.failure());
        }
        return switch (lookUp(platform, account, plan.next(), request)) {
            case LookUp.Found found -> arrived(asked, attempt, plan, found.done(), "found");
            case LookUp.Absent _ -> absent(asked, attempt, plan);
            case LookUp.NotNow notNow -> later(asked, attempt, notNow.failure());
            case LookUp.CannotTell cannot ->
                    stop(
                            asked,
                            attempt,
                            Outcome.UNKNOWN,
                            cannot.failure(),
                            look(asked, cannot.failure(), platform, account));
        };
    }

    /** Sending it again is safe; when that was done often enough, a person is asked. */
    private boolean absent(Delivery delivery, Id<Attempt> attempt, Plan plan) {
        boolean again = tries.of(delivery, plan.next().name()) < Backoff.TRIES;
        return outbox.finish(
                delivery,
                attempt,
                again ? plan.waiting() : NEEDS_USER,
                epoch,
                new Result(Outcome.NOT_SENT, "absent", null, null, null),
                null);
    }

    /** Whether a request of its last try may still be on its way; it is looked up later then. */
    private boolean rests(Delivery delivery, Platform platform) {
        Instant settled = tries.onItsWay(delivery, platform.settles());
        if (settled != null) outbox.rest(delivery, settled);
        return settled != null;
    }

    /** It could not be asked; that is tried again later. */
    private boolean later(Delivery delivery, Id<Attempt> attempt, Failure failure) {
        Instant next = boot.clock().instant().plus(Backoff.after(tries.lookUps(delivery), null));
        return finish(delivery, attempt, DeliveryState.UNKNOWN, Outcome.UNKNOWN, failure, next);
    }

    private static LookUp lookUp(Platform platform, Account account, Step step, byte[] request) {
        try {
            return platform.lookUp(account, step, request);
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
                new Result(outcome, failure.key(), details, null, notBefore),
                null);
    }

    private @Nullable Changed look(
            Delivery delivery, PlatformFailure failure, Platform platform, Account account) {
        return there.look(delivery, failure, platform, account, boot.clock().instant());
    }

    /** A person must decide, with what stands there instead where that was found. */
    private boolean stop(
            Delivery delivery,
            Id<Attempt> attempt,
            Outcome outcome,
            Failure failure,
            @Nullable Changed changed) {
        String details = SafeJson.write(failure.arguments());
        Result result = new Result(outcome, failure.key(), details, null, null);
        return outbox.finish(delivery, attempt, NEEDS_USER, epoch, result, changed);
    }

    private boolean refuse(Delivery delivery, Failure failure) {
        return outbox.transition(delivery, DeliveryState.NEEDS_USER, epoch, failure.key());
    }

    private OutboxStore.Try now() {
        return new OutboxStore.Try(boot.clock().instant(), boot.nanos().getAsLong(), boot.id());
    }
}
