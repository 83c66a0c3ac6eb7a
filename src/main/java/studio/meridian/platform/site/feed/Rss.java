package studio.meridian.platform.site.feed;

import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.page.Edition;
import studio.meridian.platform.site.page.Feed;

/** The RSS feed of a language (RSS 2.0.11 with content and Dublin Core). */
final class Rss {
    private final Edition edition;
    private final FeedSource source;

    private Rss(Edition edition) {
        this.edition = edition;
        this.source = FeedSource.of(edition);
    }

    static byte[] print(Edition edition) {
        return new Rss(edition).feed();
    }

    private byte[] feed() {
        Markup out = Markup.xml();
        out.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .line();
        out.open("channel").line();
        out.leafLine("title", edition.title());
        out.leafLine("link", source.home());
        // The element is required; a site may have no description.
        String description = source.description();
        out.leafLine("description", description.isEmpty() ? edition.title() : description);
        out.leafLine("language", edition.locale().tag());
        out.leafLine("lastBuildDate", edition.dates().rss(source.changed()));
        out.leafLine("generator", "Meridian Studio");
        out.single(
                "atom:link", "rel", "self", "type", Feed.RSS.type(), "href", source.self(Feed.RSS));
        edition.fresh().forEach(entry -> item(out, entry));
        out.closeLine().closeLine();
        return out.bytes();
    }

    private void item(Markup out, Entry entry) {
        out.open("item").line();
        out.leafLine("title", entry.name());
        out.leafLine("link", source.link(entry));
        out.leafLine("guid", source.id(entry), "isPermaLink", "false");
        out.leafLine("pubDate", edition.dates().rss(entry.post().published()));
        String author = edition.author(entry);
        if (!author.isEmpty()) out.leafLine("dc:creator", author);
        source.topics(entry).forEach(topic -> out.leafLine("category", topic));
        out.leafLine("description", entry.teaser());
        out.leafLine("content:encoded", source.html(entry));
        out.closeLine();
    }
}
