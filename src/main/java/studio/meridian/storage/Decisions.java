package studio.meridian.storage;

import org.jdbi.v3.core.Handle;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.storage.table.DeliveryTable;

import java.time.Instant;
import java.util.Set;

/** Carries out what a person decided about a delivery, along the edges of the state graph. */
final class Decisions {
    private Decisions() {}

    static Set<Decision> open(Handle handle, Delivery delivery) {
        long open = Steps.of(handle, delivery.id()).stream().filter(Decisions::isOpen).count();
        return Decision.open(delivery, isDoubtful(handle, delivery), open <= 1);
    }

    private static boolean isOpen(DeliveryStep step) {
        return step.landed() == null;
    }

    private static boolean isBegun(Handle handle, Delivery delivery) {
        return !Steps.of(handle, delivery.id()).stream().allMatch(Decisions::isOpen);
    }

    /**
     * @param who the name of the person, empty when none was given: what is decided here rests on a
     *     word and not on proof, so it is kept whose word it is
     */
    static void carryOut(
            Handle handle, Delivery delivery, Decision decision, String who, Instant now) {
        if (!open(handle, delivery).contains(decision)) {
            throw new FailureException(
                    new RecordFailure.TooLate(delivery.id().toString(), delivery.state().name()));
        }
        DeliveryState at = delivery.state();
        for (DeliveryState to : decision.way(at, isBegun(handle, delivery))) {
            DeliveryTable.event(handle, delivery.id(), at, to, decision.reason(), who, now);
            at = to;
        }
        handle.createUpdate(
                        """
                        UPDATE delivery SET state = :state, reason = :reason, not_before = NULL,
                          late_policy = CASE WHEN :sends THEN 'ANY_TIME' ELSE late_policy END,
                          updated_at = :now WHERE id = :id\
                        """)
                .bind("state", at.name())
                .bind("reason", decision.reason())
                // Who says "send it" has seen how late it is.
                .bind("sends", decision.sends())
                .bind("now", now.toEpochMilli())
                .bind("id", delivery.id().toBytes())
                .execute();
    }

    /** Whether its last try may have arrived. */
    private static boolean isDoubtful(Handle handle, Delivery delivery) {
        return handle.createQuery(
                        """
                        SELECT attempt_outcome.outcome IS NULL OR attempt_outcome.outcome = 'UNKNOWN'
                        FROM attempt JOIN delivery ON delivery.pk = attempt.delivery
                          LEFT JOIN attempt_outcome ON attempt_outcome.attempt = attempt.pk
                        WHERE delivery.id = :id ORDER BY attempt.pk DESC LIMIT 1\
                        """)
                .bind("id", delivery.id().toBytes())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
