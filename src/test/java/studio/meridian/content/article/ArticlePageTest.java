package studio.meridian.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import studio.meridian.content.MediaLinks;
import studio.meridian.content.MediaLinks.MediaLink;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.VariantText;

import java.nio.charset.StandardCharsets;

class ArticlePageTest {
    private static final String DATA = "data:image/png;base64,iVBORw0KGgo=";

    private static String page(String title, String body) {
        MediaLinks links =
                destination -> destination.equals("media:1") ? new MediaLink(DATA) : null;
        var text = new VariantText(title, "", "", body);
        return ArticlePage.of(text, LocaleTag.of("zh-Hans"), links, "body{color:red}");
    }

    @Test
    void every_character_survives_in_ascii() {
        String page = page("😀 & <b>", "𠮷野家 naïve 👩‍👩‍👧");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(page)).isTrue();
        Document read = Jsoup.parse(page);
        assertThat(read.expectFirst("h1").text()).isEqualTo("😀 & <b>");
        assertThat(read.expectFirst("article").text()).isEqualTo("𠮷野家 naïve 👩‍👩‍👧");
        assertThat(read.expectFirst("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(read.expectFirst("style").data()).isEqualTo("body{color:red}");
    }

    @Test
    void scripts_are_words() {
        Document read = Jsoup.parse(page("</style><script>a()</script>", "<script>b()</script>"));
        assertThat(read.select("script")).isEmpty();
        assertThat(read.body().text()).contains("a()", "b()");
    }

    @Test
    void pictures_from_elsewhere_are_named_and_own_ones_shown() {
        Document read =
                Jsoup.parse(
                        page(
                                "",
                                "![far](https://example.org/x.png) ![file](x.png) ![own](media:1)"));
        assertThat(read.select("img").eachAttr("src")).containsExactly(DATA);
        assertThat(read.select(".missing").eachText()).containsExactly("far", "file");
    }

    @Test
    void no_link_leads_away() {
        Document read =
                Jsoup.parse(
                        page(
                                "",
                                "[a](https://example.org/) [b](file:///etc/passwd) c[^1]\n\n[^1]: d"));
        assertThat(read.select("[href]")).isEmpty();
        assertThat(read.select("a[title]").eachAttr("title")).contains("https://example.org/");
    }

    @Test
    void the_policy_of_the_page_comes_before_anything_that_could_load() {
        Document read = Jsoup.parse(page("t", "b"));
        assertThat(read.head().expectFirst("[http-equiv]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(read.head().expectFirst("[http-equiv]").elementSiblingIndex()).isEqualTo(1);
    }
}
