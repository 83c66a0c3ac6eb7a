package studio.meridian.model.conflict;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;

import java.time.Instant;

/**
 * A post that was changed or taken away on its platform since we last wrote it there.
 *
 * @param stopped the delivery that found it and waits
 * @param base the delivery that last left our text there
 * @param settled what a person decided, or null while it is open
 */
public record Conflict(
        Id<Conflict> id,
        Id<Variant> variant,
        Id<Channel> channel,
        Id<Delivery> stopped,
        Id<Delivery> base,
        There there,
        Instant foundAt,
        @Nullable Settled settled) {
    /**
     * What stands there.
     *
     * @param gone nothing does, and the words are empty
     * @param body Markdown
     * @param revision the platform's mark of exactly this
     * @param address where a reader finds it, or empty
     * @param changedAt when it was changed there, or null when that is not known
     * @param faithful whether Markdown can say all that stands there
     */
    public record There(
            boolean gone,
            String title,
            String summary,
            String body,
            String revision,
            String address,
            @Nullable Instant changedAt,
            boolean faithful) {
        /** Nothing. */
        public static final There GONE = new There(true, "", "", "", "", "", null, true);
    }

    /** Whose words go on. */
    public enum Resolution {
        /** Ours, over what was seen there; brought back where it is gone. */
        MINE,
        /** Theirs become ours, and nothing is sent; where it is gone it stays away. */
        THEIRS,
        /** What a person made of both. */
        MERGED
    }

    /**
     * A decision.
     *
     * @param who the person, empty when they gave no name
     */
    public record Settled(Resolution how, Instant at, String who) {}
}
