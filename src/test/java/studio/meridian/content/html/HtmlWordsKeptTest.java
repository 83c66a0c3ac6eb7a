package studio.meridian.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.content.HtmlWords;
import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Any HTML: every word that a reader sees stays, and what Markdown cannot say is listed. */
@Timeout(120)
class HtmlWordsKeptTest {
    private static final long SEED = Long.getLong("meridian.seed", 20261124L);
    private static final int RUNS = Integer.getInteger("meridian.runs", 1500);
    private static final List<String> SAYABLE =
            List.of(
                    "p",
                    "h2",
                    "em",
                    "b",
                    "code",
                    "blockquote",
                    "ul><li",
                    "ol><li",
                    "a href=x",
                    "del",
                    "strong",
                    "i",
                    "span",
                    "pre",
                    "table><tr><td");
    private static final List<String> UNSAYABLE =
            List.of(
                    "sub",
                    "sup",
                    "u",
                    "mark",
                    "kbd",
                    "abbr",
                    "q",
                    "small",
                    "details",
                    "dl><dt",
                    "address",
                    "button",
                    "video",
                    "iframe",
                    "figure class=x",
                    "div class=y",
                    "section id=z style=a",
                    "center style=b");
    private static final List<String> UNSEEN = List.of("script", "style", "template");

    private final Random random = new Random(SEED);
    private final List<String> seen = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private final Set<String> unsayable = new TreeSet<>();

    @Test
    void every_word_stays_and_everything_else_is_listed() {
        for (int run = 0; run < RUNS; run++) {
            seen.clear();
            unseen.clear();
            unsayable.clear();
            String html = content(3 + random.nextInt(3));
            Conversion conversion = HtmlToMarkdown.convert(html);
            String back =
                    Markdown.toHtml(conversion.markdown(), MediaLinks.NONE, HtmlWords.ENGLISH);
            String text = Jsoup.parseBodyFragment(back).body().text();
            List<String> words = List.of(text.split("[^a-z0-9]+"));
            String about =
                    "seed %d run %d%n%s%n---%n%s".formatted(SEED, run, html, conversion.markdown());
            assertThat(words).as(about).containsAll(seen);
            if (!unseen.isEmpty()) {
                assertThat(words).as(about).doesNotContainAnyElementsOf(unseen);
            }
            Set<String> listed =
                    conversion.unconverted().stream()
                            .map(one -> one.name().split("[. ]")[0])
                            .collect(Collectors.toSet());
            // The parser drops what stands where it may not; only what it kept can be listed.
            Set<String> kept =
                    Jsoup.parseBodyFragment(html).body().getAllElements().stream()
                            .map(one -> one.normalName())
                            .collect(Collectors.toSet());
            unsayable.retainAll(kept);
            if (!html.contains("<table") && !html.contains("<pre")) {
                assertThat(listed).as(about).containsAll(unsayable);
            }
        }
    }

    private String content(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            html.append(depth > 0 && random.nextInt(3) > 0 ? element(depth) : word(seen))
                    .append(' ');
        }
        return html.toString();
    }

    private String element(int depth) {
        int kind = random.nextInt(10);
        List<String> from = kind < 6 ? SAYABLE : kind < 9 ? UNSAYABLE : UNSEEN;
        String open = from.get(random.nextInt(from.size()));
        if (from == UNSAYABLE) {
            for (String tag : open.split("><")) unsayable.add(tag.split(" ")[0]);
        }
        String inner =
                from == UNSEEN
                        ? word(unseen)
                        : open.matches("iframe|video") ? "" : content(depth - 1);
        StringBuilder html = new StringBuilder("<" + open + ">" + inner);
        // Now and then somebody forgot the end.
        if (from != UNSEEN && !open.matches("iframe|video|button") && random.nextInt(12) == 0)
            return html.toString();
        String[] tags = open.split("><");
        for (int i = tags.length - 1; i >= 0; i--)
            html.append("</").append(tags[i].split(" ")[0]).append('>');
        return html.toString();
    }

    private String word(List<String> to) {
        String word = "w" + random.nextInt(1_000_000) + "x";
        to.add(word);
        return word;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<ul><li>",
                "<blockquote>",
                "<a href=x>",
                "<p>",
                "<table><tr><td>",
                "<pre>",
                "<!--",
                "<",
                "</p>",
                "&",
                "<p title=\"",
                "[caption]",
                "[gallery ",
                "<em><strong>",
                "<font>",
                "<svg>"
            })
    void whatever_is_piled_up_ends_soon_and_loses_nothing(String piece) {
        for (int times : new int[] {1, 3, 600, 5000}) {
            String html = "start " + piece.repeat(times) + " inside";
            String markdown = HtmlToMarkdown.convert(html).markdown();
            assertThat(markdown).as(piece + times).contains("start");
            boolean hidden = piece.equals("<!--") || piece.contains("=\"");
            if (!hidden) assertThat(markdown).as(piece + times).contains("inside");
        }
    }

    @Test
    void quotes_deeper_than_anybody_reads_are_told_and_keep_their_words() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 80; i++) html.append("<blockquote>level ").append(i).append(' ');
        Conversion conversion = HtmlToMarkdown.convert(html.toString());
        for (int i = 0; i < 80; i++) assertThat(conversion.markdown()).contains("level " + i);
        assertThat(conversion.markdown()).contains("> ".repeat(50)).doesNotContain("> ".repeat(51));
        assertThat(conversion.unconverted())
                .contains(
                        new Unconverted(
                                "blockquote", 30, conversion.unconverted().getFirst().first()));
    }

    @Test
    void scripts_are_gone_and_told() {
        Conversion conversion =
                HtmlToMarkdown.convert(
                        "<p>a<script>steal()</script>b</p><style>p{}</style><noscript>n</noscript>"
                                + "<p onclick='x()'>c</p><object data='https://v.example/f'>o</object>");
        assertThat(conversion.markdown()).doesNotContain("steal", "onclick", "p{}");
        assertThat(conversion.markdown()).contains("ab", "c", "<https://v.example/f>");
        assertThat(conversion.unconverted())
                .extracting(Unconverted::name)
                .contains("script", "style", "noscript", "object");
    }
}
