package studio.meridian.sync.account;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.Decision;
import studio.meridian.storage.DeliveryStore;
import studio.meridian.storage.OutboxStore;

import java.util.List;

/**
 * Opens what a passphrase has sealed, for a person at the desk. Deliveries that waited for it are
 * looked at again at once.
 */
public final class Unlocking {
    private static final String WAITS = new SecretFailure.NoPassphrase().key();
    private static final int MOST = 2000;

    private final WorkspaceKey key;
    private final DeliveryStore deliveries;
    private final OutboxStore outbox;

    public Unlocking(WorkspaceKey key, DeliveryStore deliveries, OutboxStore outbox) {
        this.key = key;
        this.deliveries = deliveries;
        this.outbox = outbox;
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
        for (Delivery one : stopped()) {
            boolean asks =
                    one.state() == DeliveryState.UNKNOWN
                            && deliveries.decisions(one.id()).contains(Decision.LOOK_AGAIN);
            if (asks) deliveries.decide(one.id(), Decision.LOOK_AGAIN);
            else outbox.explain(one, null);
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
                .filter(one -> WAITS.equals(one.reason()) && !one.state().isFinal())
                .toList();
    }
}
