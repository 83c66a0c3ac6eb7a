package studio.meridian.platform.site.feed;

import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.markup.Markup;
import studio.meridian.platform.site.page.Edition;
import studio.meridian.platform.site.page.Feed;
import studio.meridian.platform.site.request.CleanText;

/** The Atom feed of a language (RFC 4287). */
final class Atom {
    private final Edition edition;
    private final FeedSource source;

    private Atom(Edition edition) {
        this.edition = edition;
        this.source = FeedSource.of(edition);
    }

    static byte[] print(Edition edition) {
        return new Atom(edition).feed();
    }

    private byte[] feed() {
        Markup out = Markup.xml();
        String lang = edition.locale().tag();
        out.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", lang).line();
        out.leafLine("id", source.id());
        out.leafLine("title", edition.title());
        if (!source.description().isEmpty()) out.leafLine("subtitle", source.description());
        out.leafLine("updated", edition.dates().machine(source.changed()));
        out.single("link", "rel", "alternate", "type", "text/html", "href", source.home());
        out.single("link", "rel", "self", "href", source.self(Feed.ATOM));
        person(out, "author", author());
        out.leafLine("generator", "Meridian Studio");
        edition.fresh().forEach(entry -> entry(out, entry));
        out.closeLine();
        return out.bytes();
    }

    private void entry(Markup out, Entry entry) {
        out.open("entry").line();
        out.leafLine("id", source.id(entry));
        out.leafLine("title", entry.name());
        out.single("link", "rel", "alternate", "type", "text/html", "href", source.link(entry));
        out.leafLine("published", edition.dates().machine(entry.post().published()));
        out.leafLine("updated", edition.dates().machine(entry.changed()));
        person(out, "author", edition.author(entry));
        person(out, "contributor", CleanText.line(entry.post().translator()));
        source.topics(entry).forEach(topic -> out.single("category", "term", topic));
        out.leafLine("summary", entry.teaser());
        out.leafLine("content", source.html(entry), "type", "html");
        out.closeLine();
    }

    /** A feed must name somebody. */
    private String author() {
        String author = edition.settings().author();
        return author.isEmpty() ? edition.title() : author;
    }

    private static void person(Markup out, String role, String name) {
        if (!name.isEmpty()) out.open(role).leaf("name", name).closeLine();
    }
}
