package studio.meridian.platform.bluesky;

/**
 * What an answer of a PDS means. The status alone misleads: a token that ran out is a 400, like a
 * post that is too long, so the word in {@code error} decides where there is one.
 */
enum Meaning {
    /** It was done. */
    DONE,
    /** Nothing was done, the token has run out. */
    STALE,
    /** Nothing was done, the account is not let in. */
    SIGN_IN,
    /** Nothing was done, the account may not. */
    NO_RIGHT,
    /** Nothing was done, something else is there than was expected. */
    SWAPPED,
    /** Nothing was done, a picture is not there (any more). */
    NO_BLOB,
    /** There is no such record. */
    MISSING,
    /** Nothing was done, and it never will be. */
    CONTENT,
    /** Nothing was done, for now. */
    TOO_OFTEN,
    /** Who answers is no PDS. */
    OTHER_PLATFORM,
    /** It may have been done. */
    UNKNOWN;

    /**
     * The one table.
     *
     * @param error the code in the body, or empty
     */
    static Meaning of(int status, String error) {
        if (status >= 200 && status < 300) return DONE;
        if (status == 429) return TOO_OFTEN;
        if (status == 408 || status >= 500) return UNKNOWN;
        return switch (error) {
            case "ExpiredToken", "InvalidToken" -> STALE;
            case "AuthMissing", "AuthenticationRequired", "AuthFactorTokenRequired" -> SIGN_IN;
            case "AccountTakedown",
                    "AccountSuspended",
                    "AccountDeactivated",
                    "RepoTakendown",
                    "RepoSuspended",
                    "RepoDeactivated" ->
                    NO_RIGHT;
            case "InvalidSwap" -> SWAPPED;
            case "BlobNotFound" -> NO_BLOB;
            case "RecordNotFound" -> MISSING;
            case "RateLimitExceeded" -> TOO_OFTEN;
            case "MethodNotImplemented", "XRPCNotSupported" -> OTHER_PLATFORM;
            default -> byStatus(status, error);
        };
    }

    private static Meaning byStatus(int status, String error) {
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> NO_RIGHT;
            case 413 -> CONTENT;
            // A PDS names what is wrong; whoever does not is somebody else.
            default -> error.isEmpty() ? OTHER_PLATFORM : CONTENT;
        };
    }
}
