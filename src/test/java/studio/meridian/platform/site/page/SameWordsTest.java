package studio.meridian.platform.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Credit;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.Images;
import studio.meridian.platform.site.TestSite;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Words with signs of every language of the web arrive unchanged at each place they are shown. */
class SameWordsTest {
    @TempDir Path temp;
    private TestSite site;

    @BeforeEach
    void place() {
        site = new TestSite(temp.resolve("site")).atAddress();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salt & pepper < sugar > \"tea\" 'lid'",
                "</title></script><b>bold</b> <!-- --> ]]>",
                "&amp; &lt;b&gt; &#39; &nbsp; &copy;",
                "{author} {0} '{' '' %s %n $1 \\1",
                "= 1+1 @x #y \\u003c \\n \\\\",
                "שלום & مرحبا 3 < 5",
                "普洱茶 «été» ‹b› “q” 𠮷 👩‍👩‍👧",
                "\ue000\ue001\ue002 private",
                "a\u00a0b – c\u200dd"
            })
    void a_title_and_names_are_the_same_everywhere(String words) throws Exception {
        site.publish(
                Draft.of("one")
                        .slug("one")
                        .text(words, "Body.")
                        .summary(words)
                        .tags(words)
                        .by(words + " A")
                        .credit(new Credit(words + " O", "https://o.example/", "", words + " L"))
                        .with(Images.png(64, 64), "image/png", alt(words)));
        site.publish(
                Draft.of("ja")
                        .group("one")
                        .in("ja", "en")
                        .slug("ja")
                        .text(words, "本文。")
                        .translatedBy(words + " T"));
        site.publish(Draft.of("next").slug("next").at("2026-03-02T08:30:00Z"));
        page(words);
        assertThat(site.page("en/").select(".stream h2 a[href*=one]").text())
                .isEqualTo(flat(words));
        assertThat(site.page("en/next/").select("nav a[href*=one]").text()).contains(flat(words));
        feeds(words);
    }

    private void page(String words) {
        Document page = site.page("en/one/");
        assertThat(page.title()).isEqualTo(flat(words) + " · Letters");
        assertThat(page.expectFirst("h1").text()).isEqualTo(flat(words));
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(words);
        assertThat(page.select("meta[property=og:description]").attr("content")).isEqualTo(words);
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo(words);
        assertThat(page.select("p.summary").text()).isEqualTo(flat(words));
        assertThat(page.select(".topics a").text()).isEqualTo(flat(words));
        assertThat(page.select(".prose img").attr("alt")).isEqualTo(words);
        assertThat(page.select(".credit a[href=https://o.example/] bdi").text())
                .isEqualTo(flat(words + " O"));
        assertThat(page.select(".credit bdi").eachText()).contains(flat(words + " L"));
        assertThat(page.select("meta[name=author]").attr("content")).isEqualTo(words + " A");
        JsonNode data = json(page.expectFirst("script").data());
        assertThat(data.path("headline").stringValue()).isEqualTo(words);
        assertThat(data.path("keywords").get(0).stringValue()).isEqualTo(words);
        assertThat(data.path("workTranslation").get(0).path("name").stringValue()).isEqualTo(words);
        Document japanese = site.page("ja/ja/");
        assertThat(japanese.select(".people bdi").eachText()).containsOnlyOnce(flat(words + " T"));
        assertThat(japanese.select(".people bdi bdi, .people bdi a, .people a bdi")).isEmpty();
    }

    private void feeds(String words) {
        Element atom = xml("en/atom.xml").select("entry:has(link[href$=/one/])").first();
        assertThat(atom.select("> title").first().wholeText()).isEqualTo(words);
        assertThat(atom.select("> summary").first().wholeText()).isEqualTo(words);
        assertThat(atom.select("> category").attr("term")).isEqualTo(words);
        assertThat(atom.select("> author > name").first().wholeText()).isEqualTo(words + " A");
        assertThat(alt(Jsoup.parse(atom.select("> content").first().wholeText()))).isEqualTo(words);
        Element rss = xml("en/rss.xml").select("item:has(link:containsOwn(/one/))").first();
        assertThat(rss.select("> title").first().wholeText()).isEqualTo(words);
        assertThat(rss.select("> category").first().wholeText()).isEqualTo(words);
        assertThat(alt(Jsoup.parse(rss.getElementsByTag("content:encoded").first().wholeText())))
                .isEqualTo(words);
        for (JsonNode item : json(site.text("en/feed.json")).path("items")) {
            if (!item.path("url").stringValue().endsWith("/one/")) continue;
            assertThat(item.path("title").stringValue()).isEqualTo(words);
            assertThat(item.path("tags").get(0).stringValue()).isEqualTo(words);
            assertThat(alt(Jsoup.parse(item.path("content_html").stringValue()))).isEqualTo(words);
        }
    }

    @Test
    void the_site_s_own_name_and_description_are_text_too() {
        String hostile = "</title><script>x</script> & \"us\"";
        site.with("title", hostile).with("description", hostile).with("author", hostile);
        site.publish(Draft.of("one"));
        for (String path : site.pages()) {
            Document page = site.page(path);
            assertThat(page.select("script:not([type])")).as(path).isEmpty();
            assertThat(page.select("header.banner .name").text()).as(path).isEqualTo(hostile);
        }
        assertThat(xml("en/atom.xml").select("feed > title").text()).isEqualTo(hostile);
        assertThat(xml("en/rss.xml").select("channel > description").text()).isEqualTo(hostile);
        JsonNode data = json(site.page("en/").expectFirst("script").data());
        assertThat(data.path("name").stringValue()).isEqualTo(hostile);
    }

    @Test
    void an_address_with_any_sign_is_one_in_pages_feeds_and_the_map_of_the_site() {
        site.publish(Draft.of("one").slug("salt & 普洱 'tea' \"lid\" <b> ?a=b#c %41").text("A", "x"));
        String canonical = site.page(folder()).select("link[rel=canonical]").attr("href");
        assertThat(canonical).startsWith(TestSite.ADDRESS + "/en/").doesNotContain("?", "#", "&");
        assertThat(xml("sitemap.xml").select("loc").eachText()).contains(canonical);
        assertThat(xml("en/rss.xml").select("item > link").text()).isEqualTo(canonical);
        assertThat(xml("en/atom.xml").select("entry > link").attr("href")).isEqualTo(canonical);
        assertThat(site.page("en/").select(".stream h2 a").attr("href"))
                .isEqualTo("../" + canonical.substring(TestSite.ADDRESS.length() + 1));
    }

    private String folder() {
        List<String> pages =
                site.pages().stream().filter(page -> page.matches("en/[^/]+/index.html")).toList();
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    /** Words as an alternative text in Markdown. */
    private static String alt(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]()#+.!|<>~&$-])", "\\\\$1");
    }

    private static String alt(Document html) {
        return html.select("img").attr("alt");
    }

    /** As a browser shows it: runs of blanks as one, also those that do not break. */
    private static String flat(String words) {
        return words.strip().replaceAll("[\\s\u00a0]+", " ");
    }

    private Document xml(String path) {
        return Jsoup.parse(site.text(path), Parser.xmlParser());
    }

    private static JsonNode json(String text) {
        return SafeJson.tree(text.getBytes(StandardCharsets.UTF_8), "page");
    }
}
