package studio.meridian.sync;

import static studio.meridian.model.DeliveryState.DRAFTED;
import static studio.meridian.model.DeliveryState.EXPIRED;
import static studio.meridian.model.DeliveryState.MISSED;
import static studio.meridian.model.DeliveryState.NEEDS_USER;
import static studio.meridian.model.DeliveryState.READY;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.platform.Account;
import studio.meridian.platform.Platform;
import studio.meridian.schedule.Due;
import studio.meridian.schedule.Due.Decision;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.DeliveryStep;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What every delivery passes before it is sent: never early, by our clock and by the account's own;
 * never after its last hour; late only as it was agreed; and only when its account can be opened.
 */
final class Gate {
    private final Outbox outbox;
    private final InstantSource clock;
    private final Function<Delivery, @Nullable Target> targets;
    private final Accounts accounts;
    private final long epoch;

    /** Where a delivery goes. */
    record Target(Channel channel, Platform platform) {}

    /** What became of a delivery at the gate. */
    sealed interface Answer {
        /** It may be sent, as it stands now. */
        record Go(Delivery delivery) implements Answer {}

        /** It stays where it is; it was or was not moved to another state. */
        record Stay(boolean moved) implements Answer {}
    }

    Gate(
            Outbox outbox,
            InstantSource clock,
            Function<Delivery, @Nullable Target> targets,
            Accounts accounts,
            long epoch) {
        this.outbox = outbox;
        this.clock = clock;
        this.targets = targets;
        this.accounts = accounts;
        this.epoch = epoch;
    }

    /** Whether a delivery that waits may be sent now. */
    Answer pass(Delivery delivery) {
        Instant at = delivery.due() == null ? null : delivery.due().instant();
        Due due = new Due(at, delivery.latePolicy(), delivery.expires());
        return switch (due.decide(clock.instant())) {
            case Decision.NotYet _ -> new Answer.Stay(false);
            case Decision.SendNow _ -> ready(delivery, null);
            case Decision.SendLate _ -> ready(delivery, "late");
            case Decision.Ask _ -> missed(delivery, NEEDS_USER, "missed");
            case Decision.NeverLate _ -> missed(delivery, EXPIRED, "never-late");
            case Decision.Expired _ -> {
                // A part of it is there: what becomes of that is for a person to say.
                DeliveryState then = delivery.state() == DRAFTED ? NEEDS_USER : EXPIRED;
                yield moved(delivery, then, "expired");
            }
        };
    }

    private Answer ready(Delivery delivery, @Nullable String reason) {
        // While it cannot be sent it keeps its place in the plan, and with that its late policy.
        if (isHeld(delivery)) return new Answer.Stay(false);
        if (delivery.state() == READY || delivery.state() == DRAFTED)
            return new Answer.Go(delivery);
        if (!outbox.transition(delivery, READY, epoch, reason)) return new Answer.Stay(false);
        Delivery now = outbox.find(delivery.id());
        return now == null ? new Answer.Stay(true) : new Answer.Go(now);
    }

    private Answer missed(Delivery delivery, DeliveryState then, String reason) {
        if (delivery.state() == DRAFTED) {
            // Once readers see a part of it the rest belongs there, however late.
            return isPartlyThere(delivery)
                    ? ready(delivery, null)
                    : moved(delivery, NEEDS_USER, reason);
        }
        if (delivery.state() == MISSED) return moved(delivery, then, reason);
        if (!outbox.transition(delivery, MISSED, epoch, reason)) return new Answer.Stay(false);
        Delivery now = outbox.find(delivery.id());
        // A person may have decided about it meanwhile.
        return now != null && now.state() == MISSED
                ? moved(now, then, reason)
                : new Answer.Stay(true);
    }

    private Answer moved(Delivery delivery, DeliveryState to, String reason) {
        return new Answer.Stay(outbox.transition(delivery, to, epoch, reason));
    }

    private boolean isPartlyThere(Delivery delivery) {
        return outbox.steps(delivery.id()).stream()
                .map(DeliveryStep::landed)
                .anyMatch(landed -> landed != null && !landed.address().isEmpty());
    }

    private boolean isHeld(Delivery delivery) {
        Target target = targets.apply(delivery);
        if (target == null) return false;
        try {
            return isEarly(delivery, target.platform, accounts.of(target.channel));
        } catch (FailureException e) {
            return waitsForKey(delivery, e.failure());
        }
    }

    /** Whether only the key to the account is wanting, and comes with a person. */
    private boolean waitsForKey(Delivery delivery, Failure failure) {
        if (!(failure instanceof SecretFailure secret && secret.passes())) return false;
        outbox.explain(delivery, failure.key());
        return true;
    }

    /** Whether the account's own clock, which readers go by, has not come to its moment. */
    private boolean isEarly(Delivery delivery, Platform platform, Account account) {
        if (delivery.due() == null) return false;
        Instant moment = delivery.due().instant().minus(platform.ahead(account));
        if (!clock.instant().isBefore(moment)) return false;
        outbox.rest(delivery, moment);
        return true;
    }
}
