package studio.meridian.model.count;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is published on a channel, and what was counted of it.
 *
 * @param remoteKey our name for it there
 * @param remoteId the platform's name for it
 * @param remoteRevision the platform's version mark of what we last left there, or null
 * @param since when it was published
 * @param lookedAt when the platform last answered to the question, or null when it never did
 * @param toldAt when it last gave a number, or null when it never did
 * @param gone whether readers found nothing there any more at the last look
 * @param numbers the newest; what is missing is not given
 */
public record Counted(
        Id<Post> post,
        Id<Variant> variant,
        LocaleTag locale,
        Id<Channel> channel,
        String remoteKey,
        String remoteId,
        @Nullable String remoteRevision,
        Instant since,
        @Nullable Instant lookedAt,
        @Nullable Instant toldAt,
        boolean gone,
        Map<Metric, Long> numbers) {
    public Counted {
        Map<Metric, Long> sorted = new EnumMap<>(Metric.class);
        sorted.putAll(numbers);
        numbers = Collections.unmodifiableMap(sorted);
    }

    /** A number, or null where it is not given. */
    public @Nullable Long number(Metric metric) {
        return numbers.get(metric);
    }
}
