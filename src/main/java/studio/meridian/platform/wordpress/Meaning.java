package studio.meridian.platform.wordpress;

import java.util.Map;

/**
 * What an answer of WordPress means. The status alone misleads: a picture that will never be taken
 * comes back as 500, and the same codes stand behind different statuses.
 */
enum Meaning {
    /** It did what was asked. */
    DONE,
    /** The password is not accepted (any more); WordPress says 401 to nobody it knows. */
    SIGN_IN,
    /** The account may not do this. */
    NO_RIGHT,
    /** It will never take this. */
    CONTENT,
    /** There is no post of that number. */
    GONE,
    /** The post was in the bin already. */
    IN_BIN,
    /** Whatever answered is not the interface of WordPress. */
    OTHER_PLATFORM,
    /** Too much was asked in too short a time; nothing was done. */
    TOO_OFTEN,
    /** The bytes changed on the way and were thrown away. */
    DAMAGED,
    /** It is being mended, or somebody before it had no answer in time. */
    CLOSED,
    /** It may have done it. */
    UNCLEAR;

    /** Codes that mean the same whatever the status is. */
    private static final Map<String, Meaning> CODES =
            Map.ofEntries(
                    // Both are proofs in the clothes of a doubt: the file was looked at and thrown
                    // away.
                    Map.entry("rest_upload_sideload_error", CONTENT),
                    Map.entry("rest_upload_unknown_error", CONTENT),
                    Map.entry("rest_trash_not_supported", CONTENT),
                    Map.entry("rest_upload_hash_mismatch", DAMAGED),
                    Map.entry("rest_already_trashed", IN_BIN),
                    Map.entry("rest_post_invalid_id", GONE),
                    Map.entry("rest_no_route", OTHER_PLATFORM));

    /**
     * Reads the table.
     *
     * @param code what WordPress calls it, or empty when the answer is not its own
     */
    static Meaning of(int status, String code) {
        if (status >= 200 && status < 300) return DONE;
        Meaning known = CODES.get(code);
        if (known != null) return known;
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> NO_RIGHT;
            case 404, 405 -> OTHER_PLATFORM;
            case 408 -> UNCLEAR;
            case 410 -> GONE;
            case 429 -> TOO_OFTEN;
            case 503 -> CLOSED;
            default -> status < 400 ? OTHER_PLATFORM : status < 500 ? CONTENT : UNCLEAR;
        };
    }
}
