package studio.meridian.model.count;

import java.util.Locale;

/** What platforms count of a post. No platform gives all of them. */
public enum Metric {
    /** Somebody liked it. */
    LIKES,
    /** Somebody passed it on as it is. */
    REPOSTS,
    /** Somebody answered: replies, or comments. */
    REPLIES,
    /** Somebody passed it on with words of their own. */
    QUOTES;

    /** More than there are people: whatever says so does not count. */
    public static final long MOST = 10_000_000_000L;

    /** Its name for programs and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
