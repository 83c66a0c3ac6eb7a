package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What is known after the bytes of a step were sent, or were to be sent, once. */
public sealed interface PublishResult {
    /** It is there. */
    record Arrived(Done done) implements PublishResult {}

    /**
     * Nothing arrived, for certain; trying again is safe.
     *
     * @param pause how long the platform asked to wait, or null
     */
    record NotSent(PlatformFailure failure, @Nullable Duration pause) implements PublishResult {}

    /** The platform said no, and will again; nothing changed there. */
    record Rejected(PlatformFailure failure) implements PublishResult {}

    /**
     * It may have arrived; it must be looked up before anything else.
     *
     * @param pause how long the platform asked to be left alone, or null
     */
    record Unknown(PlatformFailure failure, @Nullable Duration pause) implements PublishResult {}
}
