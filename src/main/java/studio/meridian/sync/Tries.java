package studio.meridian.sync;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.storage.OutboxStore;

import java.time.Duration;
import java.time.Instant;

/** What the tries of a delivery tell: how many there were, and whether the last has settled. */
final class Tries {
    private final Outbox outbox;
    private final Boot boot;
    private final long began;

    /** Of the sender that begins now. */
    Tries(Outbox outbox, Boot boot) {
        this.outbox = outbox;
        this.boot = boot;
        this.began = boot.nanos().getAsLong();
    }

    /** How often one step was tried; that the steps before it took their tries is no failure. */
    int of(Delivery delivery, String step) {
        return Math.toIntExact(
                outbox.attempts(delivery.id()).stream()
                        .filter(attempt -> attempt.step().equals(step))
                        .count());
    }

    /** How often it was looked up. */
    int lookUps(Delivery delivery) {
        return of(delivery, OutboxStore.LOOK_UP);
    }

    /**
     * Until when a request of its last try may still be on its way, or null when that is over. The
     * wall clock may have been set meanwhile, so it is not asked: what was sent since the machine
     * started is as old as the monotonic clock says, and what was sent before, at least as old as
     * this sender is.
     *
     * @param settles how long a request may take effect after it left
     */
    @Nullable Instant onItsWay(Delivery delivery, Duration settles) {
        long since =
                outbox.attempts(delivery.id()).reversed().stream()
                        .filter(attempt -> !attempt.step().equals(OutboxStore.LOOK_UP))
                        .findFirst()
                        .filter(attempt -> attempt.bootId().equals(boot.id()))
                        .map(Attempt::sentNanos)
                        .orElse(began);
        Duration left = settles.minusNanos(boot.nanos().getAsLong() - since);
        return left.isPositive() ? boot.clock().instant().plus(left) : null;
    }
}
