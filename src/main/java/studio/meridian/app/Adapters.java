package studio.meridian.app;

import studio.meridian.platform.Platform;
import studio.meridian.platform.site.SiteAdapter;

import java.util.List;

/** The adapters that are part of this program: one line each. */
final class Adapters {
    private Adapters() {}

    static List<Platform> all() {
        return List.of(new SiteAdapter());
    }
}
