package studio.meridian.sync.account;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.safe.Secret;
import studio.meridian.schedule.Due;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.Decision;
import studio.meridian.storage.DeliveryStore;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Opens what a passphrase has sealed, for a person at the desk. Deliveries that waited for it go on
 * then, unless it has become too late to send them unasked.
 */
public final class Unlocking {
    private static final String WAITS = new SecretFailure.NoPassphrase().key();
    private static final int MOST = 2000;

    private final WorkspaceKey key;
    private final DeliveryStore deliveries;
    private final InstantSource clock;

    public Unlocking(WorkspaceKey key, DeliveryStore deliveries, InstantSource clock) {
        this.key = key;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Whether something sealed waits for its passphrase. */
    public boolean isLocked() {
        return key.isLocked();
    }

    /** Whether a passphrase would be a new one, because nothing is sealed yet. */
    public boolean isFresh() {
        return key.isFresh();
    }

    /** How many deliveries wait for the passphrase. */
    public int waiting() {
        return stopped().size();
    }

    /**
     * Opens it; takes a second.
     *
     * @throws FailureException {@link SecretFailure.WrongPassphrase}; all stays locked then
     */
    public void unlock(Secret passphrase) {
        key.unlock(passphrase);
        Instant now = clock.instant();
        for (Delivery one : stopped()) {
            Decision decision =
                    one.state() == DeliveryState.UNKNOWN ? Decision.LOOK_AGAIN : Decision.TRY_AGAIN;
            boolean open = deliveries.decisions(one.id()).contains(decision);
            if (open && mayGo(one, now)) deliveries.decide(one.id(), decision);
        }
    }

    /** Chooses a passphrase where nothing is sealed yet; takes a second. */
    public void choose(Secret passphrase) {
        key.choose(passphrase);
    }

    /** Forgets all sign-ins, when the key or its passphrase is lost. */
    public void forget() {
        key.forget();
    }

    private List<Delivery> stopped() {
        return deliveries.recent(MOST).stream()
                .filter(one -> WAITS.equals(one.reason()))
                .filter(one ->
                        one.state() == DeliveryState.NEEDS_USER
                                || one.state() == DeliveryState.UNKNOWN)
                .toList();
    }

    /** Looking harms nobody; what would come too late is left to the person. */
    private static boolean mayGo(Delivery delivery, Instant now) {
        if (delivery.state() == DeliveryState.UNKNOWN) return true;
        Instant at = delivery.due() == null ? null : delivery.due().instant();
        return switch (new Due(at, delivery.latePolicy(), delivery.expires()).decide(now)) {
            case Due.Decision.SendNow _, Due.Decision.SendLate _ -> true;
            default -> false;
        };
    }
}
