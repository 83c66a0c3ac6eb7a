package studio.meridian.platform.mediawiki;

import java.util.Map;

/**
 * What an answer of MediaWiki means. Its refusals come with status 200 and a code; most are said
 * before anything was touched.
 */
enum Meaning {
    /** It did what was asked. */
    DONE,
    /** Name or password are not accepted (any more). */
    SIGN_IN,
    /** The session ran out, or its token did; nothing was done. */
    EXPIRED,
    /** The account may not do this, or not to this page. */
    NO_RIGHT,
    /** It will never take this. */
    CONTENT,
    /** Pictures cannot be brought. */
    NO_PICTURES,
    /** Another version is there than the one the change was made for. */
    CHANGED,
    /** The page was deleted meanwhile. */
    IN_BIN,
    /** There is no such page. */
    GONE,
    /** Whatever answered is not the interface of MediaWiki. */
    OTHER_PLATFORM,
    /** Too much was asked in too short a time; nothing was done. */
    TOO_OFTEN,
    /** It is locked or its databases lag; nothing was done. */
    CLOSED,
    /** The wiki does not keep languages of pages. */
    NO_LANGUAGES,
    /** It may have done it. */
    UNCLEAR;

    private static final Map<String, Meaning> CODES =
            Map.ofEntries(
                    Map.entry("assertuserfailed", EXPIRED),
                    Map.entry("assertnameduserfailed", EXPIRED),
                    Map.entry("badtoken", EXPIRED),
                    Map.entry("notloggedin", EXPIRED),
                    Map.entry("login-failed", SIGN_IN),
                    Map.entry("readapidenied", SIGN_IN),
                    Map.entry("mustbeloggedin", SIGN_IN),
                    Map.entry("permissiondenied", NO_RIGHT),
                    Map.entry("blocked", NO_RIGHT),
                    Map.entry("autoblocked", NO_RIGHT),
                    Map.entry("protectedpage", NO_RIGHT),
                    Map.entry("protectedtitle", NO_RIGHT),
                    Map.entry("protectednamespace", NO_RIGHT),
                    Map.entry("protectednamespace-interface", NO_RIGHT),
                    Map.entry("cascadeprotected", NO_RIGHT),
                    Map.entry("cantcreate", NO_RIGHT),
                    Map.entry("cantcreate-anon", NO_RIGHT),
                    Map.entry("noedit", NO_RIGHT),
                    Map.entry("noedit-anon", NO_RIGHT),
                    Map.entry("writeapidenied", NO_RIGHT),
                    Map.entry("noapiwrite", NO_RIGHT),
                    Map.entry("tpt-target-page", NO_RIGHT),
                    Map.entry("uploaddisabled", NO_PICTURES),
                    Map.entry("editconflict", CHANGED),
                    Map.entry("nosuchrevid", CHANGED),
                    Map.entry("pagedeleted", IN_BIN),
                    Map.entry("missingtitle", GONE),
                    Map.entry("nosuchpageid", GONE),
                    Map.entry("cantdelete", GONE),
                    Map.entry("unknown_action", OTHER_PLATFORM),
                    Map.entry("ratelimited", TOO_OFTEN),
                    Map.entry("actionthrottledtext", TOO_OFTEN),
                    Map.entry("login-throttled", TOO_OFTEN),
                    Map.entry("maxlag", CLOSED),
                    Map.entry("readonly", CLOSED),
                    Map.entry("pagelang-disabled", NO_LANGUAGES),
                    Map.entry("unknownerror", UNCLEAR));

    /**
     * Reads the table.
     *
     * @param code what MediaWiki calls it, or empty when the answer is not its own
     */
    static Meaning of(int status, String code) {
        Meaning known = CODES.get(code);
        if (known != null) return known;
        // A fault of its own can come after the page was written.
        if (code.startsWith("internal_api_error")) return UNCLEAR;
        if (code.startsWith("globalblocking") || code.startsWith("badaccess")) return NO_RIGHT;
        if (status >= 200 && status < 300) return code.isEmpty() ? DONE : CONTENT;
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> NO_RIGHT;
            case 404, 405, 410 -> OTHER_PLATFORM;
            case 408 -> UNCLEAR;
            case 429 -> TOO_OFTEN;
            default -> status < 400 ? OTHER_PLATFORM : status < 500 ? CONTENT : UNCLEAR;
        };
    }
}
