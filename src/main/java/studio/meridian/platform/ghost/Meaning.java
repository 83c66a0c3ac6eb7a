package studio.meridian.platform.ghost;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/**
 * What an answer of Ghost means. The status alone misleads: a key that is wrong and a clock that is
 * wrong are both 401, and a page that is not Ghost's is a 404 like a post that is gone.
 */
enum Meaning {
    /** It did what was asked. */
    DONE,
    /** The key is not accepted (any more). */
    SIGN_IN,
    /** The key is right, and the two clocks are too far apart; nothing was done. */
    CLOCK,
    /** No key arrived at all: something on the way took it, or sent the question elsewhere. */
    STRANGER,
    /** The account may not do this. */
    NO_RIGHT,
    /** It will never take this. */
    CONTENT,
    /** Somebody else wrote between our look and our write; nothing was done. */
    CHANGED,
    /** There is no post of that number. */
    GONE,
    /** Whatever answered is not the interface of Ghost. */
    OTHER_PLATFORM,
    /** Too much was asked in too short a time; nothing was done. */
    TOO_OFTEN,
    /** It is being mended, or somebody before it had no answer in time. */
    CLOSED,
    /** It may have done it. */
    UNCLEAR;

    /** What the library that reads tokens says of time; all else it says is about the key. */
    private static final Pattern TIME =
            Pattern.compile("jwt expired|jwt not active|maxAge exceeded");

    /**
     * Reads the table.
     *
     * @param error the first of the errors Ghost names, or anything when the answer is not its own
     */
    static Meaning of(int status, JsonNode error) {
        if (status >= 200 && status < 300) return DONE;
        String message = error.path("message").asString("");
        return switch (status) {
            case 401 -> TIME.matcher(message).find() ? CLOCK : SIGN_IN;
            case 403 -> message.equals("Authorization failed") ? STRANGER : NO_RIGHT;
            case 404 ->
                    error.path("type").asString("").equals("NotFoundError") ? GONE : OTHER_PLATFORM;
            case 405, 406 -> OTHER_PLATFORM;
            case 408 -> UNCLEAR;
            case 409 ->
                    error.path("code").asString("").equals("UPDATE_COLLISION") ? CHANGED : CONTENT;
            case 429 -> TOO_OFTEN;
            case 503 -> CLOSED;
            default -> status < 400 ? OTHER_PLATFORM : status < 500 ? CONTENT : UNCLEAR;
        };
    }
}
