package studio.meridian.app;

import studio.meridian.platform.Platform;
import studio.meridian.platform.bluesky.BlueskyAdapter;
import studio.meridian.platform.ghost.GhostAdapter;
import studio.meridian.platform.http.Limits;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.mastodon.MastodonAdapter;
import studio.meridian.platform.mediawiki.MediaWikiAdapter;
import studio.meridian.platform.site.SiteAdapter;
import studio.meridian.platform.wordpress.WordPressAdapter;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** The adapters that are part of this program: one line each. */
final class Adapters {
    private static final SecureRandom CHANCE = new SecureRandom();

    private Adapters() {}

    static List<Platform> all(Web web) {
        InstantSource clock = InstantSource.system();
        return List.of(
                new SiteAdapter(),
                new WordPressAdapter(web, CHANCE),
                new BlueskyAdapter(web, clock, CHANCE, Limits.PRODUCTION.call()),
                new MastodonAdapter(web, CHANCE),
                new MediaWikiAdapter(web, CHANCE),
                new GhostAdapter(web, clock, CHANCE));
    }
}
