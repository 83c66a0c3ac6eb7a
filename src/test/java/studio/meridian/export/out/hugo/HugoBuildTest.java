package studio.meridian.export.out.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.content.HtmlWords;
import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;
import studio.meridian.export.out.OutStage;
import studio.meridian.model.Variant;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sample workspace through the real Hugo; the built pages are judged, not the exit code. */
class HugoBuildTest {
    private static final String BASE = "https://example.org/letters/";

    @TempDir Path temp;
    private OutStage stage;

    @BeforeEach
    void open() {
        stage = new OutStage(temp);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_finished_text_of_the_sample_is_a_page_and_no_draft_is() throws Exception {
        stage.stage.sample();
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        int built = 0;
        for (Variant variant : variants()) {
            String tag = variant.locale().tag();
            String path = path(variant);
            if (!isFinished(variant)) {
                assertThat(pages).doesNotContainKey(path);
                continue;
            }
            built++;
            Document page = pages.get(path);
            assertThat(page).as(path).isNotNull();
            Element html = page.selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(tag);
            assertThat(html.attr("dir")).isEqualTo(tag.equals("ar") ? "rtl" : "ltr");
            assertThat(page.selectFirst("h1").text()).isEqualTo(variant.text().title());
            assertThat(page.title()).startsWith(variant.text().title());
            for (String sentence : sentences(variant)) {
                assertThat(page.selectFirst("article").text()).as(path).contains(sentence);
            }
        }
        assertThat(built).isGreaterThan(25);
    }

    @Test
    void the_languages_of_a_text_name_each_other() throws Exception {
        stage.stage.sample();
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        int links = 0;
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            for (Element link : page.getValue().select("link[hreflang]")) {
                String target = decoded(link.attr("href")).replace(BASE, "") + "index.html";
                Document other = pages.get(target);
                assertThat(other).as(page.getKey() + " to " + target).isNotNull();
                assertThat(other.selectFirst("html").attr("lang")).isEqualTo(link.attr("hreflang"));
                List<String> back = other.select("link[hreflang]").eachAttr("href");
                assertThat(back.stream().map(HugoBuildTest::decoded))
                        .contains(BASE + page.getKey().replace("index.html", ""));
                links++;
            }
        }
        assertThat(links).isGreaterThan(100);
    }

    @Test
    void every_picture_and_every_internal_address_is_there() throws Exception {
        stage.stage.sample();
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        Set<String> pictures = new TreeSet<>();
        for (Map.Entry<String, Document> page : pages.entrySet()) {
            assertThat(page.getValue().select("script")).as(page.getKey()).isEmpty();
            for (Element at : page.getValue().select("a[href], img[src], link[href]")) {
                String name = at.hasAttr("src") ? "abs:src" : "abs:href";
                String target = at.attr(name).replaceAll("#.*", "");
                if (!target.startsWith(BASE)) continue;
                String file = decoded(target).substring(BASE.length());
                Path place = stage.out.resolve("public").resolve(file);
                assertThat(Files.exists(place)).as(page.getKey() + " to " + target).isTrue();
                if (at.normalName().equals("img")) {
                    pictures.add(place.getFileName().toString());
                    assertThat(at.attr("alt")).isNotBlank();
                    assertThat(at.attr("width")).isNotBlank();
                }
            }
        }
        assertThat(pictures).contains("tide-machine.jpg", "radio-circuit.png").hasSize(7);
    }

    @Test
    void lists_topics_and_the_missing_page_speak_the_language() throws Exception {
        stage.stage.sample();
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        for (String key : List.of("en", "ja", "ar", "es", "hi", "zh-hans")) {
            Document home = pages.get(key + "/index.html");
            assertThat(home.select(".entry")).as(key).hasSizeGreaterThan(1);
            assertThat(home.select(".languages a")).hasSize(6);
            assertThat(home.select(".languages [aria-current]")).hasSize(1);
        }
        assertThat(pages.get("ja/404.html").selectFirst("h1").text()).isEqualTo("このページは見つかりません");
        Document topic = pages.get("en/tags/tides/index.html");
        assertThat(topic.selectFirst("h1").text()).isEqualTo("Posts on “tides”");
        assertThat(topic.text()).contains("The machine that adds up the moon");
    }

    @Test
    void a_translated_article_names_outlet_author_licence_and_translator() throws Exception {
        stage.stage.sample();
        stage.export(new HugoFormat());
        Document page =
                Hugo.build(stage.out).get("en/posts/the-machine-that-adds-up-the-moon/index.html");
        assertThat(page.selectFirst(".credit").text())
                .contains("Cuaderno de Marea", "Uxía Lameiro Pombo", "CC-BY-4.0");
        assertThat(page.selectFirst(".byline").text())
                .contains("Tobias Wren")
                .doesNotContain("Inês Salgueiro");
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    private List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (var id : stage.workspace.posts.ids()) {
            variants.addAll(stage.workspace.variants.of(id));
        }
        return variants;
    }

    private boolean isFinished(Variant variant) {
        return stage.workspace.translations.units(variant.id()).stream()
                .allMatch(unit -> unit.isDone());
    }

    private static String path(Variant variant) {
        String key = variant.locale().tag().toLowerCase(Locale.ROOT);
        return key + "/posts/" + variant.text().slug() + "/index.html";
    }

    /** The text of every paragraph, as the studio itself would show it. */
    private static List<String> sentences(Variant variant) {
        String html =
                Markdown.toHtml(
                        variant.text().body(),
                        at -> new MediaLinks.MediaLink("https://" + at),
                        HtmlWords.ENGLISH);
        return org.jsoup.Jsoup.parseBodyFragment(html).select("p, h2, td, pre").stream()
                .filter(block -> block.select("[role=doc-noteref], [role=doc-backlink]").isEmpty())
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
