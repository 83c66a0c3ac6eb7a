package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Failure;
import studio.meridian.model.count.Metric;

import java.time.Duration;
import java.util.Map;

/**
 * What a platform told of how readers took posts of ours.
 *
 * @param found by our name for the post; a post that is missing was not asked for any more
 * @param stop why not all were asked for, or null when all were
 */
public record Counts(Map<String, Found> found, @Nullable Stop stop) {
    public Counts {
        found = Map.copyOf(found);
    }

    /** All were asked for. */
    public Counts(Map<String, Found> found) {
        this(found, null);
    }

    /** None was. */
    public static Counts stopped(PlatformFailure failure, @Nullable Duration pause) {
        return new Counts(Map.of(), new Stop(failure, pause));
    }

    /**
     * A post of ours.
     *
     * @param key our name for it there
     * @param remoteId the platform's name for it
     * @param remoteRevision the platform's version mark of what we last left there, or null
     */
    public record Left(String key, String remoteId, @Nullable String remoteRevision) {}

    /** What was found of a post. */
    public sealed interface Found {
        /**
         * It is there, with numbers; what is missing is not given. The posts of a thread count
         * together.
         */
        record Given(Map<Metric, Long> numbers) implements Found {
            public Given {
                numbers = Map.copyOf(numbers);
            }
        }

        /** Nothing was said of its numbers, whether it is there or not. */
        record Silent() implements Found {}

        /** Readers find nothing there any more. */
        record Gone() implements Found {}

        /** What was said cannot be a number. */
        record Unreadable(PlatformFailure failure) implements Found {}
    }

    /**
     * Why nothing more was asked.
     *
     * @param pause how long the platform asked to be left alone, or null
     */
    public record Stop(Failure failure, @Nullable Duration pause) {
        public Stop {
            if (failure instanceof PlatformFailure platform) {
                failure = PlatformFailure.TooOften.unless(platform, pause);
            }
        }
    }
}
