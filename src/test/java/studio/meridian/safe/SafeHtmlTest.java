package studio.meridian.safe;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

@Timeout(30)
class SafeHtmlTest {
    private static final List<String> HARMLESS =
            List.of("p", "a", "img", "table", "tbody", "input");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 id=\"überblick\">Überblick</h2>",
                "<p>a &amp; b &lt;c&gt; {{x}} @ = + 𠮷 👩‍👩‍👧</p>",
                "<ul><li>a\n<ol start=\"3\"><li>b</li></ol></li></ul>",
                "<pre><code class=\"language-c++\">int a;\n\n  b</code></pre>",
                "<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\">1</a></sup>",
                "<figure><img src=\"media/a.webp\" srcset=\"media/a-1.webp 480w , media/a-2.webp 960w\" sizes=\"(min-width: 40em) 600px, 100vw\" width=\"960\" height=\"540\" alt=\"a &quot;b&quot;\" loading=\"lazy\"><figcaption>c</figcaption></figure>",
                "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\">",
                "<p dir=\"rtl\" lang=\"ar\">مرحبا <del>b</del></p>",
                "<div class=\"table\"><table><thead><tr><th style=\"text-align:right\">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>",
                "<input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\" aria-label=\"done\"> x",
                "<img src=\"a.png\" alt=\"use `code` &lt;b&gt; {{x}}\" title=\"`\">",
                "<a href=\"https://example.org/?a=1&amp;b=2#c\" hreflang=\"ja\">x</a> <a href=\"mailto:a@b.c\">m</a>",
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol><li id=\"fn:1\">x</li></ol></section>"
            })
    void what_an_article_needs_stays(String html) {
        String clean = SafeHtml.article(html);
        assertThat(dom(clean)).isEqualTo(dom(html));
        assertThat(SafeHtml.article(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
                "<img src=\"http://tracker.example/x.png\">",
                "<img srcset=\"javascript:alert(1) 1x\">",
                "<iframe src=\"https://e.example\"></iframe>",
                "<object data=\"x\"></object><embed src=\"x\">",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form action=\"https://e.example\"><button>x</button></form>",
                "<meta http-equiv=refresh content=\"0;url=https://e.example\">",
                "<base href=\"https://e.example\">",
                "<style>*{background:url(https://e.example)}</style>",
                "<p style=\"background:url(https://e.example);position:fixed\">x</p>",
                "<template><script>alert(1)</script></template>",
                "<p id=\"a b\" class=\"evil\" onclick=\"x()\">x</p>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<input type=\"text\" value=\"x\" autofocus onfocus=alert(1)>",
                "<video src=\"https://e.example/x\"></video>",
                "<xmp><script>alert(1)</script></xmp><plaintext>"
            })
    void what_could_do_harm_goes(String html) {
        String clean = SafeHtml.article(html);
        Elements elements = Jsoup.parseBodyFragment(clean).body().getAllElements();
        assertThat(elements.not("body").stream().map(Element::normalName).toList())
                .isSubsetOf(HARMLESS);
        for (Element element : elements) {
            assertThat(element.attributes().asList())
                    .extracting(Attribute::getKey)
                    .isSubsetOf("title", "alt", "type", "src", "href", "style");
            assertThat(element.attr("href") + element.attr("src") + element.attr("style"))
                    .isIn("", "x");
        }
        assertThat(SafeHtml.article(clean)).isEqualTo(clean);
    }

    @Test
    void text_around_what_goes_stays() {
        assertThat(SafeHtml.article("a<blink>b</blink><custom-x>c</custom-x>d")).isEqualTo("abcd");
    }

    @Test
    void random_tag_soup_settles_and_stays_settled() {
        long seed = Long.getLong("meridian.seed", 20261123L);
        Random random = new Random(seed);
        String[] pieces = {
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<svg>",
            "</svg>",
            "<math>",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<a href='",
            "'>",
            "\"",
            "<img title=\"",
            ">",
            "x",
            "<b>",
            "</b>",
            "<form>",
            "<select>",
            "<noscript>",
            "<title>",
            "&lt;",
            "&#x3c;",
            "\u0000",
            "<![CDATA[",
            "]]>",
            "<mglyph>",
            "<mtext>",
            "<desc>",
            "<li>",
            "<blockquote>",
            "`",
            "{{"
        };
        for (int i = 0; i < 2000; i++) {
            StringBuilder soup = new StringBuilder();
            for (int n = random.nextInt(20); n >= 0; n--) {
                soup.append(pieces[random.nextInt(pieces.length)]);
            }
            String clean = SafeHtml.article(soup.toString());
            assertThat(SafeHtml.article(clean)).as("seed %d: %s", seed, soup).isEqualTo(clean);
        }
    }

    @Test
    void nesting_without_end_does_no_harm() {
        String clean = SafeHtml.article("<div>".repeat(100_000) + "x");
        assertThat(clean.split("<div>", -1).length).isBetween(100, 600);
        assertThat(SafeHtml.article("<div>".repeat(200) + "x")).contains("x");
    }

    private static String dom(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("input")
                .forEach(input ->
                        input.attr("disabled", "").attr("checked", input.hasAttr("checked")));
        return document.body().html();
    }
}
