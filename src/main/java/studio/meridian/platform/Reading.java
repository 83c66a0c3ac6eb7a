package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a platform shows of a post that we left there. */
public sealed interface Reading {
    /**
     * The post is there.
     *
     * @param title as it is there; ours where the platform has none
     * @param summary likewise
     * @param body Markdown; what nobody changed there is spelt as it was sent
     * @param revision the platform's version mark of exactly this, which a later change is compared
     *     with
     * @param address where a reader finds it, or empty
     * @param changedAt when it was changed there, or null when the platform does not say
     * @param faithful whether Markdown can say all that stands there
     */
    record Text(
            String title,
            String summary,
            String body,
            String revision,
            String address,
            @Nullable Instant changedAt,
            boolean faithful)
            implements Reading {}

    /** Readers find nothing there any more. */
    record Gone() implements Reading {}

    /** The platform cannot be asked now. */
    record NotNow(PlatformFailure failure) implements Reading {}

    /** Asking again would not help. */
    record CannotTell(PlatformFailure failure) implements Reading {}
}
