package studio.meridian.sync.simulation;

import studio.meridian.model.Delivery;
import studio.meridian.model.LatePolicy;

/** Deliveries as a planted bug sees them. */
final class Planting {
    private Planting() {}

    static Delivery anyTime(Delivery one) {
        return new Delivery(
                one.id(),
                one.post(),
                one.variant(),
                one.locale(),
                one.channel(),
                one.revision(),
                one.kind(),
                one.generation(),
                one.contentSha(),
                one.idempotencyKey(),
                one.remoteKey(),
                one.remoteId(),
                one.remoteRevision(),
                one.due(),
                LatePolicy.ANY_TIME,
                one.expires(),
                one.state(),
                one.epoch(),
                one.firstSentAt(),
                one.notBefore(),
                one.reason(),
                one.createdAt(),
                one.updatedAt());
    }
}
