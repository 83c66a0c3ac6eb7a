package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.content.MediaLinks.MediaLink;

import java.util.Map;
import java.util.stream.Stream;

@Timeout(60)
class MarkdownTest {
    @Test
    void paragraphs_and_marks() {
        assertThat(html("a *b* **c** ~~d~~ ~e~ `f{{g}}`\nh"))
                .isEqualTo(
                        "<p>a <em>b</em> <strong>c</strong> <del>d</del> ~e~ <code>f{{g}}</code>\nh</p>\n");
    }

    @Test
    void headings_have_ids_made_of_their_words() {
        assertThat(html("# Über *uns*\n## Über uns\n## 你好，世界\n## !\n## a[^1]\n\n[^1]: n"))
                .contains("<h1 id=\"uber-uns\">", "<h2 id=\"uber-uns-2\">", "<h2 id=\"你好-世界\">")
                .contains("<h2 id=\"section\">", "<h2 id=\"a\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div>\n<iframe></iframe>\n</div>",
                "[x](<javascript:alert(1)>)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>"
            })
    void html_of_the_author_is_text(String markdown) {
        var body = Jsoup.parseBodyFragment(html(markdown)).body();
        assertThat(body.select("script, img, iframe, div, [onerror], a[href]")).isEmpty();
        assertThat(body.text()).contains("x".repeat(markdown.contains("x]") ? 1 : 0));
    }

    @Test
    void escaped_html_is_shown_word_for_word() {
        assertThat(Jsoup.parse(html("<script>alert(1)</script>")).text())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void a_picture_alone_is_a_figure_with_its_title_as_caption() {
        assertThat(html("![a \"b\"](https://x.org/p.png \"The *title*\")"))
                .isEqualToIgnoringWhitespace(
                        "<figure><img src=\"https://x.org/p.png\" alt=\"a &quot;b&quot;\">"
                                + "<figcaption>The *title*</figcaption></figure>");
        assertThat(html("![a](b.png)")).contains("<figure><img src=\"b.png\" alt=\"a\"></figure>");
        assertThat(html("- ![a](b.png \"T\")\n- c"))
                .contains(
                        "<li><figure><img src=\"b.png\" alt=\"a\"><figcaption>T</figcaption></figure></li>");
        assertThat(html("[![a](b.png \"T\")](c)"))
                .contains(
                        "<figure><a href=\"c\"><img src=\"b.png\" alt=\"a\"></a><figcaption>T</figcaption>");
        assertThat(html("text ![a](b.png)")).doesNotContain("figure");
        assertThat(html("![a](b.png)\n![c](d.png)")).doesNotContain("figure");
    }

    @Test
    void media_are_put_where_the_caller_says() {
        MediaLinks links =
                destination ->
                        destination.equals("media:ab")
                                ? new MediaLink(
                                        "m/ab.webp",
                                        Map.of("srcset", "m/ab-1.webp 480w", "width", "960"))
                                : null;
        assertThat(Markdown.toHtml("![a](media:ab) [f](media:ab)", links, HtmlWords.ENGLISH))
                .contains("src=\"m/ab.webp\"", "srcset=\"m/ab-1.webp 480w\"", "width=\"960\"")
                .contains("<a href=\"m/ab.webp\">f</a>");
    }

    @Test
    void a_picture_given_inline_by_the_caller_is_shown() {
        MediaLinks links = destination -> new MediaLink("data:image/png;base64,iVBORw0KGgo=");
        assertThat(Markdown.toHtml("![a](media:ab)", links, HtmlWords.ENGLISH))
                .contains("src=\"data:image/png;base64,iVBORw0KGgo=\"");
    }

    @Test
    void a_picture_that_may_not_be_shown_leaves_its_words() {
        assertThat(html("![lost](media:ab)")).isEqualTo("<p>lost</p>\n");
        assertThat(html("![lost](media:ab \"Caption\")")).isEqualTo("<p>lost (Caption)</p>\n");
        assertThat(html("![inline](data:image/png;base64,AA==)")).isEqualTo("<p>inline</p>\n");
        assertThat(html("![old](http://x.org/a.png)"))
                .isEqualTo("<p><a href=\"http://x.org/a.png\">old</a></p>\n");
        assertThat(html("[![old](http://x.org/a.png)](https://x.org/)"))
                .isEqualTo("<p><a href=\"https://x.org/\">old</a></p>\n");
    }

    @Test
    void tables_scroll_and_are_aligned() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | ~~2~~ |"))
                .contains("<div class=\"table\"><table>", "<th style=\"text-align:right\">b</th>")
                .contains("<td style=\"text-align:right\"><del>2</del></td>")
                .doesNotContain(" align=");
    }

    @Test
    void tasks_are_boxes_with_a_name_that_cannot_be_pressed() {
        var items = Jsoup.parse(html("- [x] a\n- [ ] b")).select("li.task > input");
        assertThat(items.eachAttr("aria-label")).containsExactly("Done", "To do");
        assertThat(items).allMatch(box -> box.hasAttr("disabled"));
        assertThat(items.getFirst().hasAttr("checked")).isTrue();
    }

    @Test
    void footnotes_link_there_and_back_in_the_language_of_the_page() {
        HtmlWords words = new HtmlWords("脚注", "返回正文 {number}", "完成", "待办");
        String html =
                Markdown.toHtml(
                        "a[^x] b[^<y>\"] c[^x]\n\n[^x]: X\n[^<y>\"]: Y", MediaLinks.NONE, words);
        var page = Jsoup.parse(html);
        assertThat(page.select("section.footnotes[role=doc-endnotes]").attr("aria-label"))
                .isEqualTo("脚注");
        assertThat(page.select("sup > a").eachAttr("href")).contains("#fn:1", "#fn:2");
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        assertThat(page.select("a.footnote-backref").eachAttr("aria-label"))
                .containsExactly("返回正文 1", "返回正文 1-2", "返回正文 2");
    }

    @Test
    void code_keeps_its_language_and_every_character() {
        assertThat(html("```c++ x\n<a> & \"b\"\n\n  {{c}}\n```"))
                .isEqualTo(
                        "<pre><code class=\"language-c++\">&lt;a&gt; &amp; \"b\"\n\n  {{c}}\n</code></pre>\n");
    }

    @Test
    void bare_addresses_are_links() {
        assertThat(html("see https://x.org/a_b_c or www.x.org"))
                .contains("<a href=\"https://x.org/a_b_c\">", "<a href=\"http://www.x.org\">");
    }

    @Test
    void characters_that_no_url_may_hold_are_encoded() {
        assertThat(html("[a](<b c.html>) ![d](<e f\\|.png>)"))
                .contains("href=\"b%20c.html\"", "src=\"e%20f%7C.png\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "𠮷野家", "مرحبا بالعالم", "हिन्दी", "e\u0301", "ไทย"})
    void every_script_goes_through_unchanged(String text) {
        assertThat(html(text)).isEqualTo("<p>" + text + "</p>\n");
    }

    @Test
    void line_ends_of_windows_and_nul_do_no_harm() {
        assertThat(html("a\r\nb\r\n\r\n- c\r\n"))
                .isEqualToIgnoringWhitespace("<p>a b</p><ul><li>c</li></ul>");
        assertThat(html("a\u0000b")).isEqualTo("<p>a\ufffdb</p>\n");
        assertThat(html("")).isEmpty();
    }

    static Stream<String> deep() {
        return Stream.of(
                "> ".repeat(10_000) + "end",
                "- ".repeat(10_000) + "end",
                "1. ".repeat(10_000) + "end",
                "*a ".repeat(10_000) + "end" + " b*".repeat(10_000),
                "**".repeat(10_000) + "end" + "**".repeat(10_000),
                "[".repeat(10_000) + "end" + "](x)".repeat(10_000),
                "![".repeat(10_000) + "end" + "](x)".repeat(10_000),
                "` ".repeat(10_000) + "end",
                "<div>".repeat(10_000) + "end");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void nesting_without_measure_is_flattened_and_no_word_lost(String markdown) {
        assertThat(Jsoup.parse(html(markdown)).body().outerHtml()).contains("end");
        assertThat(PlainText.of(markdown)).contains("end");
    }

    @Test
    void five_megabytes_are_rendered() {
        String markdown = "Some *words* in a paragraph, 你好 and more of them.\n\n".repeat(100_000);
        assertThat(html(markdown)).hasSizeGreaterThan(5_000_000);
    }

    private static String html(String markdown) {
        return Markdown.toHtml(markdown, MediaLinks.NONE, HtmlWords.ENGLISH);
    }
}
