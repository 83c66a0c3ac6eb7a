package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Ids;
import studio.meridian.storage.OutboxStore.Sending;
import studio.meridian.storage.OutboxStore.Try;
import studio.meridian.storage.OutboxStore.Work;

import java.time.InstantSource;

/** The simulated store with one of the planted bugs that a store can have. */
final class BuggyStore extends MemoryStore {
    private final Bug bug;

    BuggyStore(InstantSource clock, Ids ids, Bug bug) {
        super(clock, ids);
        this.bug = bug;
    }

    @Override
    DeliveryState afterInterruption() {
        return bug == Bug.READY_ON_RESTART ? DeliveryState.READY : super.afterInterruption();
    }

    @Override
    boolean mayMove(long held, long mine) {
        return bug == Bug.NO_EPOCH_CHECK || super.mayMove(held, mine);
    }

    @Override
    boolean heldBy(Row row, long mine) {
        return bug == Bug.NO_EPOCH_CHECK || super.heldBy(row, mine);
    }

    @Override
    public @Nullable Sending begin(Delivery delivery, long mine, Work work, Try began) {
        Row row = row(delivery.id());
        boolean first = row.steps.isEmpty();
        Sending sending = super.begin(delivery, mine, work, began);
        if (sending == null) return null;
        if (bug == Bug.ACK_BEFORE_COMMIT) {
            notOnTheDisk =
                    () -> {
                        row.state = delivery.state();
                        row.events.removeLast();
                        row.attempts.removeLast();
                        if (!first) return;
                        row.steps.clear();
                        row.publication = null;
                    };
        }
        boolean anew = bug == Bug.RE_RENDERED_REQUEST;
        return anew ? new Sending(sending.attempt(), work.request()) : sending;
    }

    private @Nullable Runnable notOnTheDisk;

    @Override
    void committed() {
        notOnTheDisk = null;
    }

    @Override
    void crashed() {
        if (notOnTheDisk != null) notOnTheDisk.run();
        notOnTheDisk = null;
    }

    @Override
    public byte @Nullable [] publication(studio.meridian.model.Id<Delivery> id) {
        boolean anew = bug == Bug.RE_RENDERED_REQUEST && row(id).state != DeliveryState.UNKNOWN;
        return anew && steps(id).size() < 2 ? null : super.publication(id);
    }
}
