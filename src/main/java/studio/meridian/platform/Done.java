package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a step came to.
 *
 * @param remoteId the platform's own name for what was made or changed
 * @param remoteRevision the platform's version mark, or null
 * @param address where a reader finds it, or empty
 * @param facts what later steps need to know, by names of the adapter's choice
 */
public record Done(
        String remoteId,
        @Nullable String remoteRevision,
        String address,
        Map<String, String> facts) {
    public Done {
        facts = Map.copyOf(facts);
    }

    /** With nothing that later steps need. */
    public Done(String remoteId, @Nullable String remoteRevision, String address) {
        this(remoteId, remoteRevision, address, Map.of());
    }
}
