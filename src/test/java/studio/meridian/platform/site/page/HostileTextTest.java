package studio.meridian.platform.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Credit;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.site.TestSite;

import java.nio.file.Path;

/**
 * Whatever stands in a text, pages stay text: nothing runs, nothing is fetched, nothing breaks out.
 */
class HostileTextTest {
    @TempDir Path temp;
    private TestSite site;

    @BeforeEach
    void place() {
        site = new TestSite(temp.resolve("site"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</title><script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "--><script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "![x](https://tracker.example/p.gif)",
                "<img src=\"https://tracker.example/p.gif\">",
                "<iframe src=\"https://tracker.example\"></iframe>",
                "<style>body{display:none}</style>",
                "<base href=\"https://tracker.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://tracker.example\">",
                "<form action=https://tracker.example><input name=x></form>",
                "<math><mtext><script>alert(1)</script></mtext></math>",
                "{author} {0} '{' ''",
                "\u202eevil\u202c \u2066x",
                "a\u0000b\u0008c\ufffe"
            })
    void nothing_in_a_text_comes_alive(String text) {
        site.publish(hostile(text));
        for (String path : site.pages()) harmless(site.page(path));
        assertThat(site.files()).allMatch(file -> file.matches("[^<>\"'&?#:\\\\]*"));
        for (String feed : new String[] {"atom.xml", "rss.xml"})
            assertThat(site.text("en/" + feed)).doesNotContain("<script").doesNotContain("\u0000");
    }

    private static Draft hostile(String text) {
        return Draft.of("one")
                .slug("one")
                .text(text, "Before.\n\n" + text + "\n\nAfter.")
                .summary(text)
                .tags(text)
                .by(text)
                .translatedBy(text)
                .credit(new Credit(text, text, text, text));
    }

    private static void harmless(Document page) {
        assertThat(page.select("script:not([type=application/ld+json])")).isEmpty();
        assertThat(page.select("iframe, object, embed, form, base, style, svg, math")).isEmpty();
        assertThat(page.select("meta[http-equiv]")).hasSize(1);
        assertThat(page.select("[src*=tracker], [srcset*=tracker]")).isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                assertThat(attribute.getValue().strip())
                        .doesNotStartWithIgnoringCase("javascript:");
            }
        }
        assertThat(page.select("h1").text()).doesNotContain("\u202e");
    }

    @Test
    void a_picture_from_elsewhere_becomes_a_link() {
        site.publish(Draft.of("one").text("A", "See ![the map](https://maps.example/m.png) here."));
        Element prose = site.page("en/a/").expectFirst(".prose");
        assertThat(prose.select("img")).isEmpty();
        assertThat(prose.select("a").attr("href")).isEqualTo("https://maps.example/m.png");
        assertThat(prose.text()).isEqualTo("See the map here.");
    }

    @Test
    void a_picture_that_is_not_here_leaves_its_words() {
        String sha = "0".repeat(64);
        site.publish(Draft.of("one").text("A", "See ![the map](media:" + sha + ") here."));
        assertThat(site.page("en/a/").select(".prose").text()).contains("See").contains("here");
        assertThat(site.text("en/a/index.html")).doesNotContain("media:" + sha);
    }

    @Test
    void addresses_cannot_leave_the_folder() {
        site.publish(Draft.of("one").slug("../../../etc/passwd").text("x", "y"));
        site.publish(Draft.of("two").slug("..").text("x", "y"));
        site.publish(Draft.of("three").slug("tags").text("x", "y"));
        assertThat(temp.toFile().list()).containsExactly("site");
        assertThat(site.files()).noneMatch(file -> file.contains(".."));
        assertThat(site.files().stream().filter(file -> file.matches("en/[^/]+/index.html")))
                .hasSize(3);
        assertThat(site.files()).doesNotContain("en/tags/index.html");
    }
}
