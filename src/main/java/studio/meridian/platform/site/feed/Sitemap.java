package studio.meridian.platform.site.feed;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.page.Edition;
import studio.meridian.platform.site.page.Press;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sitemap (sitemaps.org 0.9) with the languages of each page. Needs the site's address. */
final class Sitemap {
    private final Press press;
    private final Links links;
    private final Markup out = Markup.xml();

    private Sitemap(Press press) {
        this.press = press;
        this.links = Links.from(press.settings(), "");
    }

    static byte[] print(Press press) {
        Sitemap sitemap = new Sitemap(press);
        sitemap.all();
        return sitemap.out.bytes();
    }

    private void all() {
        out.open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:xhtml",
                        "http://www.w3.org/1999/xhtml")
                .line();
        Map<LocaleTag, String> homes = new LinkedHashMap<>();
        press.catalog().locales().forEach(locale -> homes.put(locale, locale.tag() + "/"));
        for (LocaleTag locale : press.catalog().locales()) {
            Edition edition = press.edition(locale);
            if (edition.entries().isEmpty()) continue;
            String changed = edition.dates().machine(FeedSource.of(edition).changed());
            url(edition.home(), changed, homes);
            for (Entry entry : edition.entries()) {
                Map<LocaleTag, String> paths = new LinkedHashMap<>();
                press.catalog()
                        .translations(entry)
                        .forEach((other, one) -> paths.put(other, one.path()));
                url(entry.path(), edition.dates().machine(entry.changed()), paths);
            }
        }
        out.closeLine();
    }

    private void url(String path, String changed, Map<LocaleTag, String> languages) {
        out.open("url").line();
        out.leafLine("loc", links.absolute(path));
        out.leafLine("lastmod", changed);
        languages.forEach((locale, other) ->
                out.single(
                        "xhtml:link",
                        "rel",
                        "alternate",
                        "hreflang",
                        locale.tag(),
                        "href",
                        links.absolute(other)));
        out.closeLine();
    }
}
