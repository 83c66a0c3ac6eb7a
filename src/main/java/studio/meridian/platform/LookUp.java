package studio.meridian.platform;

/** What the platform says of an earlier, doubtful try of a step. */
public sealed interface LookUp {
    /** It is there, with the content that was meant. */
    record Found(Done done) implements LookUp {}

    /** It is proven not to be there, and sending it again is safe. */
    record Absent() implements LookUp {}

    /** The platform cannot be asked now; it is asked again later. */
    record NotNow(PlatformFailure failure) implements LookUp {}

    /** Asking again would not help; a person must decide. */
    record CannotTell(PlatformFailure failure) implements LookUp {}
}
