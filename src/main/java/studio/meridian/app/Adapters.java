package studio.meridian.app;

import studio.meridian.platform.Platform;
import studio.meridian.platform.bluesky.BlueskyAdapter;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.site.SiteAdapter;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** The adapters that are part of this program: one line each. */
final class Adapters {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Limits LIMITS = Limits.PRODUCTION;

    private Adapters() {}

    static List<Platform> all() {
        return all(new Web(LIMITS, CLOCK, "MeridianStudio/0.1.0"));
    }

    private static List<Platform> all(Web web) {
        return List.of(new SiteAdapter(), new BlueskyAdapter(web, CLOCK, CHANCE, LIMITS.call()));
    }
}
