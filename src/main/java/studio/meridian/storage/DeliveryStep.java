package studio.meridian.storage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * One step of a delivery as the outbox keeps it.
 *
 * @param frozen whether its bytes are fixed, because its turn has come
 * @param doneAt when it was known to have arrived, or null
 * @param landed what it came to, or null before
 */
public record DeliveryStep(
        Planned planned, boolean frozen, @Nullable Instant doneAt, @Nullable Landed landed) {
    /**
     * A step to come.
     *
     * @param key what the platform can be asked for
     */
    public record Planned(String name, String key) {}

    /**
     * What a step came to.
     *
     * @param step its name
     * @param facts what later steps need to know
     */
    public record Landed(
            String step,
            String remoteId,
            @Nullable String remoteRevision,
            String address,
            Map<String, String> facts) {
        public Landed {
            facts = Map.copyOf(facts);
        }
    }
}
