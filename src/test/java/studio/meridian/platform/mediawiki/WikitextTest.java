package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.platform.MediaFile;

import java.util.Map;

/** Markdown as wikitext. */
class WikitextTest {
    private static final MediaFile WIDE = new MediaFile("f0", "a.png", "image/png", "", 2000, 9);

    private static String wiki(String markdown) {
        return new Wikitext(Map.of("f0", "Studio-f0.png"), Map.of("f0", WIDE), false).of(markdown);
    }

    private static String cited(String markdown) {
        return new Wikitext(Map.of(), Map.of(), true).of(markdown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "*a* → ''a''",
                "**a** → '''a'''",
                "***a*** → '''''a'''''",
                "**a *b* c** → '''a ''b'' c'''",
                "*a **b*** → ''a '''b'''''",
                "**a** *b* → '''a''' ''b''",
                "**a***b* → '''a'''''b''",
                "l'*été* → l&#39;''été''",
                "*a*'s → ''a''&#39;s",
                "~~a **b** c~~ → <s>a '''b''' c</s>",
                "~~**a** b~~ **c** → <s>'''a''' b</s> '''c'''",
                "~~**a**~~**b** → <s>'''a'''</s>'''b'''",
                "`a''b` → <code>a&#39;&#39;b</code>",
                "[x](https://a.b/c) → [https://a.b/c x]",
                "[a **b**](https://a.b/) → [https://a.b/ a '''b''']",
                "**[a](https://a.b/) c** → '''[https://a.b/ a] c'''",
                "[a\\|b\\]](https://a.b/) → [https://a.b/ a&#124;b&#93;]",
                "[x](#there) → x",
                "[x](javascript:alert) → x",
                "https://a.b/ → [https://a.b/ https&#58;//a.b/]",
                "# Title → = Title =",
                "### a *b* → === a ''b'' ===",
                "\\# no → &#35; no",
                "1\\. no → 1. no",
                "a<br>b → a&lt;br>b",
                "![boat](media:f0) → [[File:Studio-f0.png|640px|alt=boat]]",
                "![](https://a.b/x.png) → [https://a.b/x.png https&#58;//a.b/x.png]",
                "![a\\|b](media:nowhere) → a&#124;b",
                "--- → ----",
            })
    void is_written_as(String markdown, String wikitext) {
        assertThat(wiki(markdown)).isEqualTo(wikitext);
    }

    @Test
    void lists_in_lists_are_marked_from_the_first_on() {
        assertThat(wiki("- a\n  1. b\n  2. c\n     - d\n- \\* e"))
                .isEqualTo("* a\n*# b\n*# c\n*#* d\n* &#42; e");
    }

    @Test
    void two_lists_stay_two() {
        assertThat(wiki("- a\n\n* b")).isEqualTo("* a\n\n* b");
    }

    @Test
    void a_list_that_begins_elsewhere_or_holds_more_than_lines_has_tags() {
        assertThat(wiki("3. a\n4. b")).isEqualTo("<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
        assertThat(wiki("- a\n\n  b\n- c"))
                .isEqualTo("<ul>\n<li>\na\n\nb\n</li>\n<li>c</li>\n</ul>");
        assertThat(wiki("- ```\n  x\n  ```")).isEqualTo("<ul>\n<li>\n<pre>x</pre>\n</li>\n</ul>");
    }

    @Test
    void tasks_have_their_boxes() {
        assertThat(wiki("- [x] a\n- [ ] b")).isEqualTo("* ☑ a\n* ☐ b");
    }

    @Test
    void a_table_keeps_its_cells_whatever_is_in_them() {
        assertThat(wiki("| a | b |\n|--:|---|\n| -5 \\| `x` |  |\n| ![](media:f0) | + |"))
                .isEqualTo(
                        """
                        {| class="wikitable"
                        |-
                        ! style="text-align:end" | a
                        ! b
                        |-
                        | style="text-align:end" | &#45;5 &#124; <code>x</code>
                        |\s
                        |-
                        | style="text-align:end" | [[File:Studio-f0.png|640px|alt=]]
                        | &#43;
                        |}\
                        """);
    }

    @Test
    void a_picture_alone_with_a_caption_has_it_below() {
        assertThat(wiki("![boat](media:f0 \"At *sea*\")"))
                .isEqualTo("[[File:Studio-f0.png|thumb|none|640px|alt=boat|At *sea*]]");
    }

    @Test
    void code_keeps_its_lines() {
        assertThat(wiki("```java\n* a\n\n <b>\n```")).isEqualTo("<pre>* a\n\n &lt;b></pre>");
    }

    @Test
    void quotes_hold_blocks() {
        assertThat(wiki("> a\n>\n> - b")).isEqualTo("<blockquote>\na\n\n* b\n</blockquote>");
    }

    @Test
    void hard_breaks_stay_in_their_line() {
        assertThat(wiki("a\\\n\\* b")).isEqualTo("a<br />* b");
    }

    @Test
    void a_note_stands_where_it_is_named_first() {
        assertThat(cited("One[^a], two[^b], one[^a].\n\n[^a]: A *b*.\n\n[^b]: c"))
                .isEqualTo(
                        """
                        One<ref name="note-1">A ''b''.</ref>, two<ref name="note-2">c</ref>, \
                        one<ref name="note-1" />.

                        <references />\
                        """);
    }

    @Test
    void a_note_in_a_note_is_more_than_the_wiki_can() {
        String text = cited("One[^a].\n\n[^a]: See[^b].\n\n[^b]: c");
        assertThat(text).doesNotContain("<ref").contains("id=\"note-1\"", "[[#note-2|");
    }

    @Test
    void notes_of_a_wiki_without_them_lead_there_and_back() {
        assertThat(wiki("One[^a].\n\n[^a]: b"))
                .isEqualTo(
                        """
                        One<sup id="noteref-1">[[#note-1|&#91;1&#93;]]</sup>.

                        <ol>
                        <li id="note-1">b [[#noteref-1|↑]]</li>
                        </ol>\
                        """);
    }
}
