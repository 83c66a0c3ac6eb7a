package studio.meridian.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import studio.meridian.content.HtmlWords;
import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;

import java.util.Random;

/** Markdown to HTML to Markdown to HTML: the two HTML texts are equal. */
@Timeout(120)
class RoundTripTest {
    private static final long SEED = Long.getLong("meridian.seed", 20261123L);
    private static final int RUNS = Integer.getInteger("meridian.runs", 3000);

    private static final String[] SOUP = {
        "*",
        "**",
        "_",
        "`",
        "``",
        "~~",
        " ",
        " ",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "7) ",
        "> ",
        "# ",
        "### ",
        "a",
        "word",
        "snake_case",
        "“你好。”",
        "世界",
        "👍",
        "مرحبا",
        "[",
        "](u)",
        "![",
        "](p.png \"t\")",
        "<",
        ">",
        "&",
        "&amp;",
        "\\",
        "|",
        "\n| a | b |\n|---|:-:|\n| ",
        "```\n",
        "\n---\n",
        "===\n",
        "!",
        "(",
        ")",
        ".",
        "5.",
        "+",
        "-",
        "=",
        "#",
        ":",
        "~",
        "\t",
        "    ",
        "http://x.org/a_b",
        "a@b.cc",
        "a<b>",
        "\u00a0",
        "[x] "
    };

    @Test
    void any_soup_of_marks_keeps_its_meaning() {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            StringBuilder markdown = new StringBuilder();
            for (int n = random.nextInt(16); n >= 0; n--) {
                markdown.append(SOUP[random.nextInt(SOUP.length)]);
            }
            check(markdown.toString(), run);
        }
    }

    @Test
    void articles_keep_their_meaning() {
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS / 4; run++) check(new ArticleMaker(random).article(), run);
    }

    private static void check(String markdown, int run) {
        String html = Markdown.toHtml(markdown, MediaLinks.NONE, HtmlWords.ENGLISH);
        if (!isSayable(html)) return;
        String back = HtmlToMarkdown.convert(html).markdown();
        String again = Markdown.toHtml(back, MediaLinks.NONE, HtmlWords.ENGLISH);
        assertThat(canonical(again))
                .as("seed %d run %d%n--- markdown%n%s%n--- back%n%s", SEED, run, markdown, back)
                .isEqualTo(canonical(html));
    }

    /** White space between blocks and at line ends is not meaning. */
    private static String canonical(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select("img").forEach(i -> i.attr("alt", i.attr("alt").replaceAll("\\s+", " ")));
        page.body().nodeStream(TextNode.class).forEach(RoundTripTest::collapse);
        return page.body()
                .html()
                .replaceAll(
                        "\\s*(</?(p|ul|ol|li|blockquote|pre|h\\d|table|thead|tbody|tr|td|th|div|figure|hr)[^>]*>)\\s*",
                        "\n$1\n")
                .replaceAll("\\s+<br>", "<br>")
                .replaceAll("[ \n]*\n", "\n");
    }

    /** What HTML from Markdown can hold and Markdown from this HTML cannot say again. */
    private static boolean isSayable(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        return body.select(
                                "blockquote:empty, input + br, em em, strong strong, del del, h1 br, h2 br, td br")
                        .isEmpty()
                && body.select("br").stream().noneMatch(line -> line.previousSibling() == null)
                && body.select("em + em, strong + strong, del + del").stream()
                        .noneMatch(mark -> mark.previousSibling() instanceof Element)
                && body.select("li > *").stream().noneMatch(RoundTripTest::isFollowedByText);
    }

    private static boolean isFollowedByText(Element inItem) {
        Node next = inItem.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) next = next.nextSibling();
        boolean block = inItem.isBlock() && !inItem.normalName().equals("del");
        return block && next != null && !(next instanceof Element element && element.isBlock());
    }

    private static void collapse(TextNode text) {
        if (!(text.parent() instanceof Element parent) || parent.closest("code") != null) return;
        // Markdown writes most headings in one line.
        String space = parent.closest("h1, h2") == null ? "[ \\t]+" : "[ \\t\\n]+";
        text.text(text.getWholeText().replaceAll(space, " "));
    }
}
