package studio.meridian.sync;

import studio.meridian.model.DeliveryState;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.storage.DeliveryStep;
import studio.meridian.storage.OutboxStore.Work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a delivery has come: what it is made from, its steps, and the one whose turn it is.
 *
 * @param bytes the frozen publication
 * @param rows at least one, not all of them done
 */
@SuppressWarnings("ArrayRecordComponent")
record Plan(Publication publication, byte[] bytes, List<DeliveryStep> rows) {
    /** The step whose turn it is. */
    Step next() {
        for (DeliveryStep row : rows) {
            if (row.landed() == null) return step(row);
        }
        throw new IllegalStateException("all steps are done");
    }

    private static Step step(DeliveryStep row) {
        return new Step(row.planned().name(), row.planned().key());
    }

    /** Whether the delivery has arrived when the next step has. */
    boolean isLast() {
        return rows.stream().filter(row -> row.landed() == null).count() == 1;
    }

    /** The state in which it waits for its next try: once something is there, it is drafted. */
    DeliveryState waiting() {
        return earlier().isEmpty() ? DeliveryState.READY : DeliveryState.DRAFTED;
    }

    /** What the steps before came to, by name. */
    Map<String, Done> earlier() {
        Map<String, Done> earlier = new LinkedHashMap<>();
        for (DeliveryStep row : rows) {
            DeliveryStep.Landed landed = row.landed();
            if (landed == null) continue;
            earlier.put(
                    landed.step(),
                    new Done(
                            landed.remoteId(),
                            landed.remoteRevision(),
                            landed.address(),
                            landed.facts()));
        }
        return earlier;
    }

    /** What is handed to the outbox before the next step is sent. */
    Work work(byte[] request) {
        List<DeliveryStep.Planned> steps = rows.stream().map(DeliveryStep::planned).toList();
        return new Work(bytes, steps, next().name(), request);
    }
}
