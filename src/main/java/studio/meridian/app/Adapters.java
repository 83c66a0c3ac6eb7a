package studio.meridian.app;

import studio.meridian.platform.Platform;
import studio.meridian.platform.http.Web;
import studio.meridian.platform.site.SiteAdapter;
import studio.meridian.platform.wordpress.WordPressAdapter;

import java.security.SecureRandom;
import java.util.List;

/** The adapters that are part of this program: one line each. */
final class Adapters {
    private Adapters() {}

    static List<Platform> all(Web web) {
        return List.of(new SiteAdapter(), new WordPressAdapter(web, new SecureRandom()));
    }
}
