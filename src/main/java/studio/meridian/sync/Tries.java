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

    Tries(Outbox outbox, Boot boot) {
        this.outbox = outbox;
        this.boot = boot;
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
     * Until when a request of its last try may still be on its way, or null when that is over.
     *
     * @param settles how long a request may take effect after it left
     */
    @Nullable Instant onItsWay(Delivery delivery, Duration settles) {
        Instant now = boot.clock().instant();
        Instant sent =
                outbox.attempts(delivery.id()).reversed().stream()
                        .filter(attempt -> !attempt.step().equals(OutboxStore.LOOK_UP))
                        .map(Attempt::sentAt)
                        .findFirst()
                        .orElse(now);
        // A clock that was set back does not make the wait longer.
        Instant settled = (sent.isAfter(now) ? now : sent).plus(settles);
        return now.isBefore(settled) ? settled : null;
    }
}
