package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

/** What the platform says of an earlier, doubtful try. */
public sealed interface LookUp {
    /** It is there, with the content that was meant. */
    record Found(String remoteId, @Nullable String remoteRevision) implements LookUp {}

    /** It is proven not to be there, and sending it again is safe. */
    record Absent() implements LookUp {}

    /** The platform cannot tell, now or ever. */
    record CannotTell(PlatformFailure failure) implements LookUp {}
}
