package studio.meridian.platform.site.feed;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.page.Edition;
import studio.meridian.platform.site.page.Feed;
import studio.meridian.platform.site.page.Press;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** All files for machines, by their path. */
public final class Feeds {
    private Feeds() {}

    /** Writes them. A site without an address has no sitemap, whose format demands addresses. */
    public static Map<String, byte[]> print(Press press) {
        Map<String, byte[]> files = new TreeMap<>();
        for (LocaleTag locale : press.catalog().locales()) {
            Edition edition = press.edition(locale);
            files.put(edition.home() + Feed.ATOM.file(), Atom.print(edition));
            files.put(edition.home() + Feed.RSS.file(), Rss.print(edition));
            files.put(edition.home() + Feed.JSON.file(), JsonFeed.print(edition));
        }
        String robots = "User-agent: *\nAllow: /\n";
        if (press.settings().hasAddress()) {
            files.put("sitemap.xml", Sitemap.print(press));
            robots += "\nSitemap: " + press.settings().baseUrl() + "/sitemap.xml\n";
        }
        files.put("robots.txt", robots.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
