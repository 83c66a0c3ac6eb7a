package studio.meridian.platform.mastodon;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.platform.PlatformFailure;

import java.util.List;

/**
 * What a channel says of its posts.
 *
 * @param visibility who may see them, as the API has it
 * @param numbered posts of a thread bear their number
 * @param warned the summary stands before the post as a warning
 */
record Settings(String visibility, boolean numbered, boolean warned) {
    /** What the server said it takes when the channel last signed in. */
    static final String LIMITS = "limits";

    private static final List<String> VISIBILITIES =
            List.of("public", "unlisted", "private", "direct");

    static Settings of(Channel channel) {
        String visibility = channel.settings().getOrDefault("visibility", "public").strip();
        if (!VISIBILITIES.contains(visibility)) {
            throw new FailureException(
                    new PlatformFailure.NotConfigured(channel.name(), "visibility"));
        }
        boolean numbered = channel.settings().getOrDefault("number", "no").equals("yes");
        boolean warned = channel.settings().getOrDefault("spoiler", "no").equals("summary");
        return new Settings(visibility, numbered, warned);
    }

    /** What the server said it takes, or null when it was not asked yet. */
    static @Nullable Limits limits(Channel channel) {
        String said = channel.settings().getOrDefault(LIMITS, "");
        try {
            return said.isEmpty() ? null : Limits.ofFact(said);
        } catch (FailureException _) {
            // Changed by hand, perhaps; the next signing in writes it anew.
            return null;
        }
    }
}
