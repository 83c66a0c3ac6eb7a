package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import studio.meridian.SharedData;
import studio.meridian.content.html.HtmlToMarkdown;
import studio.meridian.safe.SafeHtml;
import studio.meridian.safe.SafeJson;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The examples of the CommonMark specification, as far as they are about Markdown without HTML. */
class CommonMarkSpecTest {
    private static final Set<String> ABOUT_HTML = Set.of("HTML blocks", "Raw HTML");

    @Test
    void examples_come_out_as_the_specification_says() throws IOException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (JsonNode example : examples()) {
            String markdown = example.get("markdown").asString();
            if (!isMeant(example)) continue;
            compared++;
            String ours = canonical(Markdown.toHtml(markdown, MediaLinks.NONE, HtmlWords.ENGLISH));
            String theirs = canonical(SafeHtml.article(example.get("html").asString()));
            if (!ours.equals(theirs)) {
                different.add(
                        "%s (%s)%n%s%n--- ours%n%s%n--- theirs%n%s"
                                .formatted(
                                        example.get("example"),
                                        example.get("section"),
                                        markdown,
                                        ours,
                                        theirs));
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void their_html_keeps_its_words_through_markdown() throws IOException {
        for (JsonNode example : examples()) {
            String html = example.get("html").asString();
            String markdown = HtmlToMarkdown.convert(html).markdown();
            String again = Markdown.toHtml(markdown, MediaLinks.NONE, HtmlWords.ENGLISH);
            assertThat(words(again))
                    .as("example %s", example.get("example"))
                    .isEqualTo(words(html));
        }
    }

    private static List<JsonNode> examples() throws IOException {
        byte[] json =
                Files.readAllBytes(
                        SharedData.path("corpora/localization/commonmark/spec-tests.json"));
        List<JsonNode> all = new ArrayList<>();
        SafeJson.tree(json, "spec-tests.json").forEach(all::add);
        assertThat(all).hasSizeGreaterThan(600);
        return all;
    }

    /** HTML is shown as text here; footnotes, tables and bare links are more than CommonMark. */
    private static boolean isMeant(JsonNode example) {
        String markdown = example.get("markdown").asString();
        Document expected = Jsoup.parseBodyFragment(example.get("html").asString());
        boolean html =
                ABOUT_HTML.contains(example.get("section").asString())
                        || expected.body().getAllElements().stream()
                                .anyMatch(one -> markdown.contains("<" + one.normalName()));
        html |= markdown.contains("<!--");
        expected.select("a").forEach(Element::remove);
        boolean bareLink = expected.body().text().matches("(?s).*(https?://|\\S@\\S).*");
        return !html && !bareLink;
    }

    /** What this studio adds: names of headings, figures, and pictures that become words. */
    private static String canonical(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select("[id]").forEach(one -> one.removeAttr("id"));
        page.select("[href]").forEach(one -> one.attr("href", decoded(one.attr("href"))));
        page.select("[src]").forEach(one -> one.attr("src", decoded(one.attr("src"))));
        page.select("figcaption").forEach(Element::remove);
        page.select("figure").forEach(one -> one.tagName("p"));
        page.select("img")
                .forEach(one ->
                        one.removeAttr("title").removeAttr("loading").removeAttr("decoding"));
        return page.body().html().replaceAll("\\s+", " ").replaceAll("> <", "><").strip();
    }

    private static String decoded(String url) {
        String plain = url.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(plain, StandardCharsets.UTF_8);
    }

    private static String words(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("figcaption").forEach(Element::remove);
        return page.body().text().replaceAll("\\s+", "");
    }
}
