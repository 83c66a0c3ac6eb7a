package studio.meridian.platform.mastodon;

/**
 * What an answer means. Only the status tells: bodies are empty, pages or free words, and one fault
 * is a 400 here and a 422 there.
 */
enum Meaning {
    /** It did what was asked. */
    DONE,
    /** The token is not accepted (any more). */
    SIGN_IN,
    /** The account or the token may not do this. */
    NO_RIGHT,
    /** There is no such post, or no such address. */
    MISSING,
    /** It will never take this. */
    CONTENT,
    /** Whatever answered does not speak this API, or not with us. */
    OTHER_PLATFORM,
    /** Too much was asked in too short a time; nothing was done. */
    TOO_OFTEN,
    /** It is being mended, or somebody before it had no answer in time. */
    CLOSED,
    /** It may have done it. */
    UNCLEAR;

    /** Reads the table. */
    static Meaning of(int status) {
        if (status >= 200 && status < 300) return DONE;
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> NO_RIGHT;
            case 404, 410 -> MISSING;
            // No User-Agent is a 418 on one server; a proxy in between may have taken it out.
            case 405, 406, 415, 418 -> OTHER_PLATFORM;
            case 408, 409, 499 -> UNCLEAR;
            case 429 -> TOO_OFTEN;
            case 503 -> CLOSED;
            default -> status < 400 ? OTHER_PLATFORM : status < 500 ? CONTENT : UNCLEAR;
        };
    }

    /** As {@link #of(int)}, of the question who we are: one server has no 401 for it. */
    static Meaning ofMe(int status) {
        return status == 400 || status == 422 ? SIGN_IN : of(status);
    }
}
