package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What is known after bytes were sent, or were to be sent, once. */
public sealed interface PublishResult {
    /**
     * It is there.
     *
     * @param remoteId the platform's own name for it
     * @param remoteRevision the platform's version mark, or null
     * @param address where a reader finds it, or empty
     */
    record Done(String remoteId, @Nullable String remoteRevision, String address)
            implements PublishResult {}

    /**
     * Nothing arrived, for certain; trying again is safe.
     *
     * @param pause how long the platform asked to wait, or null
     */
    record NotSent(PlatformFailure failure, @Nullable Duration pause) implements PublishResult {}

    /** The platform said no, and will again. */
    record Rejected(PlatformFailure failure) implements PublishResult {}

    /** It may have arrived; it must be looked up before anything else. */
    record Unknown(PlatformFailure failure) implements PublishResult {}
}
