package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.content.html.HtmlToMarkdown;
import studio.meridian.safe.SafeHtml;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Whatever a text holds, its page runs nothing and loads nothing it should not. */
class SanitizedTest {
    private static final Set<String> NEVER =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "math",
                    "form",
                    "base",
                    "meta",
                    "link",
                    "template",
                    "noscript",
                    "video",
                    "audio",
                    "frame",
                    "button",
                    "textarea",
                    "select",
                    "applet",
                    "body > head");
    private static final Pattern SCHEME =
            Pattern.compile("^[\\s\\p{Cntrl}]*([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](&#x6A;avascript:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](\u0001javascript:alert(1))",
                "[a](vbscript:msgbox(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml;base64,PHN2Zz4=)",
                "![a](x \"onerror=alert(1)\")",
                "![a\" onerror=\"alert(1)](x)",
                "[a](x \"\" onmouseover=alert(1) \")",
                "[a]: javascript:alert(1)\n\n[a]",
                "```\"><script>alert(1)</script>\nx\n```",
                "# h {#x onclick=alert(1)}",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "[^a]\n\n[^a]: <script>alert(1)</script>",
                "[^\"><img src=x onerror=alert(1)>]\n\n[^\"><img src=x onerror=alert(1)>]: x",
                "- [x] <svg onload=alert(1)>",
                "https://x.example/\"onmouseover=alert(1)//",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<img/src/onerror=alert(1)>",
                "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
                "<details open ontoggle=alert(1)>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<p style=\"text-align:left;position:fixed;top:0\">x</p>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=0;url=//evil.example>",
                "<a href=\"//evil.example\" target=_blank ping=//evil.example>x</a>",
                "<img src=x:x srcset=\"javascript:alert(1) 1x\">",
                "<input type=image src=//evil.example onfocus=alert(1) autofocus>",
                "<xss contenteditable onfocus=alert(1) tabindex=1>x</xss>",
                "<a id=\"x\" xlink:href=\"javascript:alert(1)\">x</a>",
                "\u2028<script\u2029>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<<script>alert(1)//<</script>",
                "<title><script>alert(1)</script></title>"
            })
    void a_known_attack_is_harmless_in_every_way_it_can_come_in(String attack) {
        harmless(Markdown.toHtml(attack, MediaLinks.NONE, HtmlWords.ENGLISH), attack);
        harmless(SafeHtml.article(attack), attack);
        String imported = HtmlToMarkdown.convert(attack).markdown();
        harmless(Markdown.toHtml(imported, MediaLinks.NONE, HtmlWords.ENGLISH), attack);
    }

    @Test
    void any_mixture_of_attacks_is_harmless_and_settles() {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        System.out.println("SanitizedTest seed " + seed);
        Random random = new Random(seed);
        String[] pieces = {
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<svg>",
            "<math>",
            "<mtext>",
            "<p ",
            "title=\"",
            "\"",
            ">",
            "'",
            "`",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<img src=x ",
            "onerror=alert(1)",
            "<a href=javascript:alert(1)>",
            "</p>",
            "<table>",
            "<td>",
            "<noscript>",
            "&lt;",
            "&#0;",
            "\u0000",
            "{{",
            "](javascript:x)",
            "[",
            "<select>",
            "word"
        };
        for (int run = 0; run < 1500; run++) {
            StringBuilder soup = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--)
                soup.append(pieces[random.nextInt(pieces.length)]);
            String html = SafeHtml.article(soup.toString());
            harmless(html, seed + ": " + soup);
            assertThat(SafeHtml.article(html)).as("seed %d %s", seed, soup).isEqualTo(html);
            harmless(
                    Markdown.toHtml(soup.toString(), MediaLinks.NONE, HtmlWords.ENGLISH),
                    seed + ": " + soup);
        }
    }

    @Test
    void the_check_itself_finds_what_is_harmful() {
        for (String bad :
                new String[] {
                    "<script>", "<a href=javascript:x>", "<p onclick=x>", "<p style=top:0>"
                }) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> harmless(bad + "x", bad))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void harmless(String html, String from) {
        Document page = Jsoup.parseBodyFragment(html);
        for (Element element : page.body().getAllElements()) {
            assertThat(NEVER).as(from).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).as(from).doesNotStartWith("on").doesNotContain(":");
                assertThat(name)
                        .as(from)
                        .isNotIn(
                                "srcdoc",
                                "ping",
                                "formaction",
                                "contenteditable",
                                "target",
                                "autofocus");
                if (name.equals("style")) {
                    assertThat(attribute.getValue())
                            .as(from)
                            .matches("text-align: ?(left|right|center);?");
                }
                if (!Set.of("href", "src", "srcset").contains(name)) continue;
                var scheme = SCHEME.matcher(attribute.getValue().toLowerCase(Locale.ROOT));
                if (scheme.matches()) assertThat(SCHEMES).as(from).contains(scheme.group(1));
            }
        }
        assertThat(page.head().childNodes()).as(from).isEmpty();
    }
}
