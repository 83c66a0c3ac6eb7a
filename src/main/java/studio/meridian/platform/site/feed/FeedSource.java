package studio.meridian.platform.site.feed;

import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.catalog.Topic;
import studio.meridian.platform.site.markup.Links;
import studio.meridian.platform.site.page.Edition;
import studio.meridian.platform.site.page.Feed;
import studio.meridian.platform.site.page.Press;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What all feeds of a language say. Feeds want whole addresses; those of a site without an address
 * are relative to the feed, which most readers resolve.
 */
record FeedSource(Edition edition, Links links) {
    static FeedSource of(Edition edition) {
        return new FeedSource(edition, Links.from(edition.settings(), edition.home()));
    }

    String id() {
        String site = edition.settings().baseUrl() + "|" + edition.settings().name();
        return Names.urn("feed:" + edition.locale().tag() + ":" + site);
    }

    String id(Entry entry) {
        return Names.urn("post:" + entry.post().key());
    }

    String home() {
        return links.best(edition.home());
    }

    String link(Entry entry) {
        return links.best(entry.path());
    }

    String self(Feed feed) {
        String path = edition.home() + feed.file();
        return edition.settings().hasAddress() ? links.absolute(path) : feed.file();
    }

    String description() {
        return edition.settings().description(edition.locale());
    }

    String html(Entry entry) {
        boolean address = edition.settings().hasAddress();
        String media = address ? links.absolute(Press.MEDIA) : links.file(Press.MEDIA);
        return edition.press().bodies().html(entry, media);
    }

    List<String> topics(Entry entry) {
        return edition.press().catalog().topics(entry).stream().map(Topic::name).toList();
    }

    Instant changed() {
        return edition.fresh().stream()
                .map(Entry::changed)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
