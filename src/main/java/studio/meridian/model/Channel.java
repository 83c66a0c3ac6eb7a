package studio.meridian.model;

import java.util.Map;

/**
 * A place posts are published on: one account of one platform.
 *
 * @param platform name of the adapter, for example {@code site}
 * @param name what its owner calls it; unique in the workspace
 * @param active nothing is ever sent to an inactive channel
 * @param settings the adapter's own settings, without secrets
 */
public record Channel(
        Id<Channel> id,
        String platform,
        String name,
        boolean active,
        Map<String, String> settings) {
    public Channel {
        settings = Map.copyOf(settings);
    }
}
