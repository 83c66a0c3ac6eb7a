package studio.meridian.sync;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.OutboxStore;
import studio.meridian.storage.database.SenderLock;
import studio.meridian.sync.turn.Neighbour;
import studio.meridian.sync.turn.Turn;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One round of the outbox for somebody who waits for it: done here when nobody sends, otherwise by
 * the process whose turn it is.
 */
public final class Errand {
    private static final Duration BLINK = Duration.ofMillis(200);

    private final Sender.Place place;
    private final DeliveryStore deliveries;
    private final OutboxStore outbox;
    private final InstantSource clock;

    public Errand(
            Sender.Place place, DeliveryStore deliveries, OutboxStore outbox, InstantSource clock) {
        this.place = place;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface End {
        /** All that could be done was done. */
        record Done() implements End {}

        /**
         * Another process is at it still.
         *
         * @param sender how that process named itself
         */
        record Elsewhere(String sender) implements End {}
    }

    /**
     * Does all that can be done now, or waits until another process has done it.
     *
     * @param wanted what is waited for
     * @param patience how long is waited for another process
     */
    public End run(Collection<Id<Delivery>> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean asked = false;
        while (true) {
            try (Turn turn =
                    Turn.take(place.folder(), place.owner(), false, () -> {}, place.helpers())) {
                if (turn != null) {
                    DeliveryEngine engine = place.engines().get();
                    while (engine.run() > 0) {
                        // A step that was taken may have made way for another delivery.
                    }
                    return new End.Done();
                }
            }
            if (!asked) asked = new Neighbour(place.folder(), place.helpers()).wake();
            if (areAtRest(wanted)) return new End.Done();
            if (System.nanoTime() > end) {
                return new End.Elsewhere(SenderLock.who(place.folder()));
            }
            if (isInterrupted()) return new End.Elsewhere(SenderLock.who(place.folder()));
        }
    }

    private boolean areAtRest(Collection<Id<Delivery>> wanted) {
        Set<Id<Delivery>> open =
                outbox.actionable(clock.instant()).stream()
                        .filter(one -> one.reason() == null || !one.reason().startsWith("secrets."))
                        .map(Delivery::id)
                        .collect(Collectors.toSet());
        return wanted.stream().allMatch(id -> !open.contains(id) && isQuiet(deliveries.find(id)));
    }

    private static boolean isQuiet(@Nullable Delivery delivery) {
        return delivery == null
                || (delivery.state() != DeliveryState.SENDING
                        && delivery.state() != DeliveryState.RECONCILING);
    }

    private static boolean isInterrupted() {
        try {
            Thread.sleep(BLINK);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
