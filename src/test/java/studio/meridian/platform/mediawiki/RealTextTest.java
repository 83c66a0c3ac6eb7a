package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.content.HtmlWords;
import studio.meridian.content.Markdown;
import studio.meridian.content.MediaLinks;
import studio.meridian.platform.text.Scripts;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the wiki's own parser makes of our wikitext is what the Markdown says. */
@Tag("platforms")
class RealTextTest {
    private static final long SEED = Long.getLong("meridian.seed", 20261124);

    @TempDir static Path data;
    private static WikiServer wiki;

    @BeforeAll
    static void start() throws IOException {
        System.out.println("wikitext in the wiki's parser: seed " + SEED);
        wiki = new WikiServer(data);
        // Whatever a wiki can have switched on.
        wiki.settings(
                "$wgEnableMagicLinks = ['ISBN' => true, 'PMID' => true, 'RFC' => true];",
                WikiServer.extension("Cite"),
                WikiServer.extension("Poem"),
                WikiServer.extension("ParserFunctions"));
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @Test
    void hostile_words_are_shown_as_they_are() {
        Random random = new Random(SEED);
        for (int round = 0; round < 10; round++) {
            List<String> all = new ArrayList<>();
            StringBuilder page = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                String words = Hostile.words(random, 1 + random.nextInt(7));
                all.add(words);
                String line = Escape.line(Escape.text(words));
                page.append("<div class=\"one\">\n").append(line).append("\n</div>\n\n");
            }
            List<Element> shown = Jsoup.parse(html(page.toString())).select("div.one");
            assertThat(shown).hasSameSizeAs(all);
            for (int i = 0; i < all.size(); i++) {
                assertThat(letters(shown.get(i))).as(all.get(i)).isEqualTo(letters(all.get(i)));
                assertThat(shown.get(i).select("a,b,i,li,pre,h1,h2,table,hr,dl")).isEmpty();
            }
        }
    }

    @Test
    void hostile_words_are_shown_in_headings_lists_cells_links_and_code() {
        Random random = new Random(SEED);
        for (int round = 0; round < 40; round++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 12; i++) words.add(Hostile.words(random, 1 + random.nextInt(5)));
            String markdown =
                    """
                    ## %s

                    - %s
                      1. %s
                    - **%s** *%s*

                    | %s | %s |
                    |----|---:|
                    | %s | **%s** |

                    [%s](https://a.b/) ~~%s~~

                        %s
                    """
                            .formatted(words.stream().map(RealTextTest::escaped).toArray());
            compare(markdown);
        }
    }

    /** The words as Markdown that means nothing else; those in code are Markdown of their own. */
    private static String escaped(String words) {
        return words.replaceAll("[\\\\`*_{}\\[\\]()#+\\-.!|<>~&:/'=@]", "\\\\$0");
    }

    @Test
    void texts_in_every_script_come_through_with_their_looks() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) compare(Scripts.markdown(random, 30));
    }

    @Test
    void an_article_of_every_block_comes_through() {
        compare(
                """
                # One *two* **three** ***four***

                A **bold *both* bold** l'*été* and `code ''x'' {{y}}` ~~gone **b**~~.
                Soft break, hard\\
                break. [A **link**](https://example.org/?a=1&b=%27) and https://example.org/x_(y).

                > Quote
                >
                > - in it
                >   - deeper

                1. one
                2. two
                   - three

                     with more

                     | a | b |
                     |---|---|
                     | 1 | 2 |
                3. ```
                   code
                     in it
                   ```

                7. seven
                8. eight

                - [x] done
                - [ ] open

                | left | right |
                |:-----|------:|
                | a \\| b | -1 |
                |  | `x` |

                ---

                    * not a list
                    <b>not bold</b> ~~~~

                مرحبا **بالعالم** 茶*很*好 👩‍👩‍👧‍👦
                """);
    }

    private static String html(String wikitext) {
        String html = wiki.parse(Escape.kept(wikitext));
        assertThat(html).as("parsed").isNotEmpty();
        return html;
    }

    /** The same letters, and the same looks, lists, cells and ways out of the page. */
    private static void compare(String markdown) {
        String wikitext = new Wikitext(Map.of(), Map.of(), false).of(markdown);
        Element theirs = Jsoup.parse(html(wikitext)).body();
        Element ours =
                Jsoup.parse(Markdown.toHtml(markdown, MediaLinks.NONE, HtmlWords.ENGLISH)).body();
        ours.select("input[type=checkbox][checked]").forEach(box -> box.after("☑"));
        ours.select("input[type=checkbox]:not([checked])").forEach(box -> box.after("☐"));
        // A picture from elsewhere is a link with its words.
        for (Element img : ours.select("img")) {
            img.after(new Element("a").attr("href", img.attr("src")).text(img.attr("alt")));
        }
        String about = markdown + "\n-----\n" + wikitext;
        assertThat(letters(theirs)).as(about).isEqualTo(letters(ours));
        for (String[] pair :
                new String[][] {
                    {"strong", "b"}, {"em", "i"}, {"del", "s"}, {"code:not(pre code)", "code"},
                    {"pre", "pre"}, {"li", "li"}, {"th", "th"}, {"td", "td"},
                    {"blockquote", "blockquote"}, {"h1", "h1"}, {"h2", "h2"}
                }) {
            assertThat(all(theirs, pair[1]))
                    .as(pair[0] + " of " + about)
                    .isEqualTo(all(ours, pair[0]));
        }
        assertThat(ways(theirs, "a[href]"))
                .as(about)
                .isEqualTo(ways(ours, "a[href~=^(https?|mailto):]"));
    }

    /** Where a page leads; neighbours that lead to the same place are one link there. */
    private static List<String> ways(Element page, String links) {
        List<String> ways = new ArrayList<>();
        for (Element link : page.select(links)) {
            String way = plain(link.attr("href"));
            if (ways.isEmpty() || !ways.getLast().equals(way)) ways.add(way);
        }
        return ways;
    }

    /** The words that have a look, in one: where a piece of them ends shows nowhere. */
    private static String all(Element page, String look) {
        StringBuilder out = new StringBuilder();
        for (Element one : page.select(look)) out.append(letters(one));
        return out.toString();
    }

    /** Many signs may be written both ways. */
    private static String plain(String url) {
        HttpUrl web = HttpUrl.parse(url);
        String same = web == null ? url : web.toString();
        return Escape.kept(URLDecoder.decode(same, StandardCharsets.UTF_8));
    }

    private static String letters(Element element) {
        return letters(element.wholeText());
    }

    /** Without spaces, which each side sets in its own way; composed, as the wiki keeps it. */
    private static String letters(String text) {
        return Escape.kept(text).replaceAll("[\\s\\p{Z}]+", "");
    }
}
