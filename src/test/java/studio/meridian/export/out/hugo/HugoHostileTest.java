package studio.meridian.export.out.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.out.ExportNote.Kind;
import studio.meridian.export.out.ExportReport;
import studio.meridian.export.out.OutStage;
import studio.meridian.model.VariantText;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Texts that a site generator could stumble over, through the real Hugo. */
class HugoHostileTest {
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
    void titles_of_every_kind_arrive_as_they_are() throws Exception {
        List<String> titles =
                List.of(
                        "He said: \"no\" # really",
                        "--- draft: true",
                        "{{< youtube x >}} & {{ .Title }}",
                        "<script>alert(1)</script>",
                        "yes",
                        "1.10",
                        "2026-01-01",
                        "👩‍👩‍👧‍👦 family 🏳️‍🌈",
                        "مرحبا \u200f(بالعالم)",
                        "back\\slash %20 'quote'");
        for (String title : titles) {
            stage.post(
                    new VariantText(
                            title, "Sum: " + title, "", "Body of " + titles.indexOf(title)));
        }
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        List<String> headings =
                pages.values().stream()
                        .flatMap(page -> page.select("h1").stream())
                        .map(heading -> heading.text())
                        .toList();
        assertThat(headings).containsAll(titles);
        assertThat(pages.values()).allSatisfy(page -> assertThat(page.select("script")).isEmpty());
        assertThat(pages.get("posts/yes/index.html").selectFirst(".lead").text())
                .isEqualTo("Sum: yes");
    }

    @Test
    void a_title_of_two_lines_cannot_add_a_field() throws Exception {
        stage.post(new VariantText("One\ndraft: true\n---\nbody", "", "safe", "Text."));
        stage.export(new HugoFormat());
        Document page = Hugo.build(stage.out).get("posts/safe/index.html");
        assertThat(page.selectFirst("h1").text()).isEqualTo("One draft: true --- body");
        assertThat(page.selectFirst("article").text()).contains("Text.");
    }

    @Test
    void shortcodes_show_as_text_also_in_code() throws Exception {
        String body =
                """
                Write `{{< figure src="a" >}}` or {{% unknown %}} and {{</* x */>}}.

                ```go
                {{< open
                {{ .Title }}
                ```

                Never closed: {{<
                """;
        stage.post(new VariantText("Braces", "", "braces", body));
        stage.export(new HugoFormat());
        Document page = Hugo.build(stage.out).get("posts/braces/index.html");
        assertThat(page.selectFirst("code").text()).isEqualTo("{{< figure src=\"a\" >}}");
        assertThat(page.selectFirst("pre").wholeText()).isEqualTo("{{< open\n{{ .Title }}\n");
        assertThat(page.selectFirst("article").text())
                .contains("or {{% unknown %}} and {{</* x */>}}.", "Never closed: {{<");
    }

    @Test
    void the_same_slug_twice_and_reserved_names_are_pages_of_their_own() throws Exception {
        for (String slug :
                List.of("tea", "tea", "TEA", "index", "con", "..", "../../x", "a/b", "_index")) {
            stage.post(new VariantText("Post " + slug, "", slug, "Text of " + slug));
        }
        ExportReport report = stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        long posts =
                pages.keySet().stream()
                        .filter(path -> path.startsWith("posts/"))
                        .filter(path -> !path.equals("posts/index.html"))
                        .filter(path -> !path.contains("/page/"))
                        .count();
        assertThat(posts).isEqualTo(9);
        assertThat(report.notes()).extracting(note -> note.kind()).contains(Kind.RENAMED);
        assertThat(report.notes()).extracting(note -> note.subject()).contains("tea → tea-2");
        assertThat(
                        Files.list(temp)
                                .filter(Files::isDirectory)
                                .map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder("out", "workspace");
    }

    @Test
    void very_long_titles_become_names_that_fit() throws Exception {
        stage.post(new VariantText("雲".repeat(3000), "", "", "Long."));
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        assertThat(pages.values()).anySatisfy(page -> assertThat(page.text()).contains("Long."));
    }

    @Test
    void odd_topics_break_nothing() throws Exception {
        stage.post(
                new VariantText("Odd", "", "odd", "Text."),
                "C#",
                "a/b",
                "..",
                "<i>",
                "index",
                "日本",
                "two words",
                "'",
                "%2e%2e");
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        Document page = pages.get("posts/odd/index.html");
        assertThat(page.select(".tags a").eachText()).contains("C#", "a-b", "日本", "two words");
        assertThat(pages.keySet()).allMatch(path -> !path.contains(".."));
    }

    @Test
    void a_note_without_a_title_has_none_but_is_listed_by_its_beginning() throws Exception {
        stage.post(new VariantText("", "", "", "Fog at the window. Tea on the table."));
        stage.export(new HugoFormat());
        Map<String, Document> pages = Hugo.build(stage.out);
        assertThat(pages.get("index.html").select(".entry").text()).contains("Fog at the window.");
        Document page =
                pages.entrySet().stream()
                        .filter(one -> one.getKey().matches("posts/[^/]+/index.html"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
        assertThat(page.select("h1")).isEmpty();
    }

    @Test
    void html_in_a_text_does_not_run_and_the_report_says_so() throws Exception {
        stage.post(
                new VariantText(
                        "Html",
                        "",
                        "html",
                        "A <b onclick=\"x()\">bold</b> word.\n\n<script>x()</script>\n\n[go](javascript:x())"));
        ExportReport report = stage.export(new HugoFormat());
        Document page = Hugo.build(stage.out).get("posts/html/index.html");
        assertThat(page.html()).doesNotContain("onclick", "<script", "javascript:");
        assertThat(report.notes()).extracting(note -> note.kind()).contains(Kind.HTML_LEFT_OUT);
    }

    @Test
    void what_is_missing_shows_as_its_words() throws Exception {
        String gone = "media:" + "0".repeat(64);
        stage.post(
                new VariantText(
                        "Gone",
                        "",
                        "gone",
                        "![A lost boat]("
                                + gone
                                + ")\n\nSee ![dot](http://tracker.example/a.png)."));
        ExportReport report = stage.export(new HugoFormat());
        Document page = Hugo.build(stage.out).get("posts/gone/index.html");
        assertThat(page.select("img")).isEmpty();
        assertThat(page.selectFirst("article").text()).contains("A lost boat", "See dot.");
        assertThat(report.notes()).hasSize(1);
        assertThat(report.notes().getFirst().kind()).isEqualTo(Kind.PICTURE_MISSING);
        assertThat(report.notes().getFirst().subject()).isEqualTo("A lost boat");
    }

    @Test
    void markdown_means_the_same_as_in_the_studio() throws Exception {
        String body =
                """
                "Quotes" -- and ... stay. Term
                : no definition

                ## Heading {#own .class}

                - [x] done
                - [ ] open

                ~~gone~~ and a note[^1].

                [^1]: Below.
                """;
        stage.post(new VariantText("Marks", "", "marks", body));
        stage.export(new HugoFormat());
        Document page = Hugo.build(stage.out).get("posts/marks/index.html");
        assertThat(page.selectFirst("article").text()).contains("\"Quotes\" -- and ... stay.");
        assertThat(page.selectFirst("h2").text()).isEqualTo("Heading {#own .class}");
        assertThat(page.select("dl")).isEmpty();
        assertThat(page.select("input[type=checkbox]")).hasSize(2);
        assertThat(page.selectFirst("del").text()).isEqualTo("gone");
        assertThat(page.select(".footnotes").text()).contains("Below.");
    }
}
