package studio.meridian.platform.http;

import okhttp3.HttpUrl;

import studio.meridian.safe.Secret;

import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One account as the client sees it: where it lives, what it shows to be let in, how much it may
 * ask, and how the clock runs there. Lives as long as the program.
 */
public final class Session {
    private final Origin origin;
    private final RateLimits limits;
    private final ServerClock clock = new ServerClock();
    private volatile Map<String, Secret> credentials = Map.of();

    /**
     * @param chance spreads waits
     */
    public Session(Origin origin, RandomGenerator chance) {
        this.origin = origin;
        this.limits = new RateLimits(chance);
    }

    /** From now on these header fields go with every request to the account's own origin. */
    public void admit(Map<String, Secret> headers) {
        credentials = Map.copyOf(headers);
    }

    /** The header fields for an address: none outside the account's own origin. */
    Map<String, Secret> credentials(HttpUrl url) {
        return isHome(url) ? credentials : Map.of();
    }

    /** Whether an address belongs to the account's own origin, to the letter. */
    boolean isHome(HttpUrl url) {
        return Origin.of(url).equals(origin);
    }

    /** How much may still be asked. */
    public RateLimits limits() {
        return limits;
    }

    /** The clock on the other side. */
    public ServerClock clock() {
        return clock;
    }
}
