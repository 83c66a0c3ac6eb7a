package studio.meridian.platform.site.feed;

import studio.meridian.platform.site.catalog.Entry;
import studio.meridian.platform.site.page.Edition;
import studio.meridian.platform.site.page.Feed;
import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Feed of a language (version 1.1). */
final class JsonFeed {
    private final Edition edition;
    private final FeedSource source;

    private JsonFeed(Edition edition) {
        this.edition = edition;
        this.source = FeedSource.of(edition);
    }

    static byte[] print(Edition edition) {
        return new JsonFeed(edition).feed();
    }

    private byte[] feed() {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", edition.title());
        feed.put("home_page_url", source.home());
        feed.put("feed_url", source.self(Feed.JSON));
        if (!source.description().isEmpty()) feed.put("description", source.description());
        feed.put("language", edition.locale().tag());
        authors(feed, edition.settings().author());
        feed.put("items", edition.fresh().stream().map(this::item).toList());
        return SafeJson.writePretty(feed).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", source.id(entry));
        item.put("url", source.link(entry));
        if (!entry.title().isEmpty()) item.put("title", entry.title());
        item.put("summary", entry.teaser());
        item.put("content_html", source.html(entry));
        item.put("language", entry.locale().tag());
        item.put("date_published", edition.dates().machine(entry.post().published()));
        item.put("date_modified", edition.dates().machine(entry.changed()));
        if (!source.topics(entry).isEmpty()) item.put("tags", source.topics(entry));
        authors(item, edition.author(entry));
        return item;
    }

    private static void authors(Map<String, Object> target, String author) {
        if (!author.isEmpty()) target.put("authors", List.of(Map.of("name", author)));
    }
}
