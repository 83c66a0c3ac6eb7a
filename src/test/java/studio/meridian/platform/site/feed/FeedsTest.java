package studio.meridian.platform.site.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.SampleSite;
import studio.meridian.platform.site.TestSite;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Feeds as other people's programs read them. */
class FeedsTest {
    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource({
        "ar, atom",
        "ar, rss",
        "en, atom",
        "en, rss",
        "es, atom",
        "es, rss",
        "hi, atom",
        "hi, rss",
        "ja, atom",
        "ja, rss",
        "zh-Hans, atom",
        "zh-Hans, rss"
    })
    void the_sample_is_read_whole(String language, String kind) throws Exception {
        TestSite site = SampleSite.atAddress();
        SyndFeed feed = read(site, language + "/" + kind + ".xml");
        int posts = site.page(language + "/").select(".stream .item").size();
        assertThat(feed.getEntries()).hasSize(posts);
        assertThat(feed.getTitle()).isEqualTo(site.page(language + "/").title());
        String home = TestSite.ADDRESS + "/" + language + "/";
        assertThat(kind.equals("rss") ? feed.getLink() : alternate(feed)).isEqualTo(home);
        Set<String> ids = new HashSet<>();
        for (SyndEntry entry : feed.getEntries()) {
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getLink()).startsWith(home);
            assertThat(entry.getPublishedDate()).isNotNull();
            assertThat(entry.getContents().getFirst().getValue()).contains("<p>");
            assertThat(entry.getAuthor()).isNotBlank();
            assertThat(ids.add(entry.getUri())).isTrue();
        }
    }

    @Test
    void pictures_in_feeds_have_whole_addresses() throws Exception {
        SyndFeed feed = read(SampleSite.atAddress(), "en/atom.xml");
        String all = feed.getEntries().toString();
        assertThat(all).contains("src=\"" + TestSite.ADDRESS + "/media/").doesNotContain("=\"../");
    }

    @Test
    void an_entry_keeps_its_moment_and_its_name() throws Exception {
        TestSite site = new TestSite(temp.resolve("site")).atAddress();
        site.publish(
                Draft.of("one").text("A <b>walk</b> & more", "Words & <em>x</em>.").tags("sea"));
        String id = read(site, "en/atom.xml").getEntries().getFirst().getUri();
        site.publish(
                Draft.of("one")
                        .text("A <b>walk</b> & more", "New.")
                        .tags("sea")
                        .by("Noor")
                        .changed("2026-05-01T10:00:00Z"));
        SyndEntry entry = read(site, "en/atom.xml").getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo(id).startsWith("urn:uuid:");
        assertThat(entry.getTitle()).isEqualTo("A <b>walk</b> & more");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Draft.FIRST);
        assertThat(entry.getUpdatedDate().toInstant())
                .isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        assertThat(entry.getCategories().getFirst().getName()).isEqualTo("sea");
        assertThat(read(site, "en/rss.xml").getEntries().getFirst().getAuthor()).isEqualTo("Noor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "hi", "ja", "zh-Hans"})
    void the_json_feed_has_what_its_format_demands(String language) {
        TestSite site = SampleSite.atAddress();
        JsonNode feed = json(site, language + "/feed.json");
        assertThat(feed.path("version").stringValue())
                .isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("language").stringValue()).isEqualTo(language);
        assertThat(feed.path("feed_url").stringValue())
                .isEqualTo(TestSite.ADDRESS + "/" + language + "/feed.json");
        assertThat(feed.path("items").size()).isPositive();
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("id").stringValue()).startsWith("urn:uuid:");
            assertThat(URI.create(item.path("url").stringValue()).isAbsolute()).isTrue();
            assertThat(item.path("content_html").stringValue()).isNotBlank();
            assertThat(OffsetDateTime.parse(item.path("date_published").stringValue())).isNotNull();
            assertThat(item.path("authors").get(0).path("name").stringValue()).isNotBlank();
        }
    }

    @Test
    void without_an_address_links_are_relative_and_there_is_no_sitemap() throws Exception {
        TestSite site = SampleSite.onDisk();
        SyndFeed feed = read(site, "en/rss.xml");
        assertThat(feed.getEntries().getFirst().getLink()).endsWith("/index.html");
        assertThat(site.files()).doesNotContain("sitemap.xml").contains("robots.txt");
        assertThat(site.text("robots.txt")).doesNotContain("Sitemap");
    }

    @Test
    void feeds_hold_the_newest_posts_only() throws Exception {
        TestSite site = new TestSite(temp.resolve("site"));
        for (int i = 10; i < 33; i++) {
            site.publish(
                    Draft.of("post-" + i)
                            .note()
                            .text("Day " + i, "x")
                            .at("2025-01-08T08:00:" + i + "Z"));
        }
        assertThat(read(site, "en/rss.xml").getEntries()).hasSize(20);
        assertThat(site.files()).contains("en/archive/2025/index.html");
        assertThat(site.page("en/archive/2025/").select(".index li")).hasSize(23);
        assertThat(site.page("en/").select(".stream .item")).hasSize(20);
        assertThat(site.page("en/").select(".years a").attr("href"))
                .isEqualTo("../en/archive/2025/index.html");
    }

    /** ROME's short form gives the link to the feed itself. */
    private static String alternate(SyndFeed feed) {
        return feed.getLinks().stream()
                .filter(link -> "alternate".equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst()
                .orElse("");
    }

    private static SyndFeed read(TestSite site, String path) throws Exception {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        return input.build(new StringReader(site.text(path)));
    }

    private static JsonNode json(TestSite site, String path) {
        return SafeJson.tree(site.text(path).getBytes(StandardCharsets.UTF_8), path);
    }

    /** Keeps the list of languages of this test honest. */
    @Test
    void every_language_has_all_feeds() {
        List<String> feeds =
                SampleSite.atAddress().files().stream()
                        .filter(file -> file.endsWith("atom.xml"))
                        .toList();
        assertThat(feeds)
                .containsExactly(
                        "ar/atom.xml",
                        "en/atom.xml",
                        "es/atom.xml",
                        "hi/atom.xml",
                        "ja/atom.xml",
                        "zh-Hans/atom.xml");
    }
}
