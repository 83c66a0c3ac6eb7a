package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.localization.segment.RoundTrip.sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Where sentences end; a bar in the examples marks each place. */
class SentenceTest {
    private static void cut(String locale, String marked) {
        List<String> expected = List.of(marked.split("\\|", -1));
        String markdown = marked.replace("|", isJoining(locale) ? "" : " ");
        assertThat(sentences(locale, markdown)).isEqualTo(expected);
    }

    private static boolean isJoining(String locale) {
        return locale.equals("ja") || locale.startsWith("zh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "Dr. Smith met Mrs. Jones at 5 p.m. sharp.|He left.",
                "He came at 5 p.m. EST.|She left at 6 p.m.|Nobody stayed.",
                "Bring fruit, e.g. Apples, i.e. Granny Smith.|Done.",
                "Cakes, pies, etc. are fine.|Cakes, pies, etc.|The rest is not.",
                "See No. 5 and Fig. 3.|No.|That is all.",
                "J. R. R. Tolkien wrote it.|So did I.|Then we left.",
                "See https://a.b/c?d.E=f!G and www.x.org.|Next one.",
                "Use node.js version 2.5 now.|Run foo.Bar() too.",
                "Wait... what?|Yes!|Really?!|OK.",
                "“Really?” he asked.|“Yes.”|She nodded.",
                "He said \"Stop.\"|Then he went.",
                "(This is one.)|That is two.",
                "Yahoo! is a name.|It works!",
                "We won! \uD83C\uDF89",
                "It cost 5.|Then 6.",
                "Tom &amp; I read (http://x.y/A.B_c) daily.|Mail a.B@c.De.|End.",
                "Section 1.2.3 is long.|The U.S. Army came."
            })
    void english(String marked) {
        cut("en", marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "Use **this one.**|*Then that.*|End.",
                "**Note.**|Take care.",
                "See [Dr. Who. And more.](http://a.b/c.d) now.|End.",
                "Run `a. B` and `x.Y`.|`Foo` is next.",
                "An *emphasis that. Runs on.* ends.|Here.",
                "A <b>tag. Of</b> two.|A break<br>here.",
                "A note.[^1]|Another.",
                "![Alt. Text.](x.png) stands here.|End.",
                "~~Old. One.~~|New.|End."
            })
    void no_sentence_tears_a_construct_apart(String marked) {
        assertThat(sentences("en", marked.replace("|", " ") + "\n\n[^1]: Note."))
                .startsWith(marked.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "ja;「そうだ。」と言った。|次の文。",
                "ja;「はい。」|「いいえ。」と彼は笑った！|なぜ？",
                "ja;これは（注。）です。|終わり。",
                "zh-Hans;“好的。”他说。|然后他走了。",
                "zh-Hans;他说：“好的。”|“真的？”",
                "zh-Hans;版本3.5很好。|请看 [这里](https://a.b/c)。|完",
                "zh-Hans;请先写信给我。|[港口工坊](https://a.b/c)开门，**请看。**|[好的](https://d.e/f)。",
                "ja;便りをください。|[港の工房](https://a.b/c)です。|`X` です。",
                "zh-Hans;请看 https://a.b/c?d=e。|完。",
                "zh-Hant;「好。」他說。|再見！",
                "de;Am 3. Mai kam z. B. Dr. Meier.|Er blieb bis 5 Uhr.",
                "de;„Hallo!“, sagte er.|»Ja.«|Sie ging, d. h. sie lief.",
                "fr;« Bonjour ! » dit-il.|M. Dupont partit.|« Oui. »|Fin.",
                "es;¿Qué tal?|¡Hola!|El Sr. Pérez vive en EE. UU. desde 2010.",
                "ar;ما هذا؟|هذا كتاب.|نعم!",
                "hi;यह क्या है?|यह किताब है।|ठीक है।",
                "ru;Он жил в 1990 г. в Москве.|Т. е. давно.|Да!",
                "ko;이것은 책입니다.|정말요?|네."
            })
    void other_languages(String locale, String marked) {
        cut(locale, marked);
    }

    @Test
    void a_hard_line_break_ends_a_sentence_and_a_soft_one_does_not() {
        assertThat(sentences("en", "One\ntwo.  \nThree\\\nfour, *five\\\nsix*"))
                .containsExactly("One\ntwo.", "Three", "four, *five\\\nsix*");
    }

    @Test
    void line_prefixes_are_no_part_of_a_sentence() {
        assertThat(sentences("en", "> - One\n>   two. Three\n> lazy.\n"))
                .containsExactly("One\ntwo.", "Three\nlazy.");
    }

    @Test
    void what_nobody_translates_is_no_segment() {
        assertThat(
                        sentences(
                                "en",
                                "`code`\n\n<https://a.b>\n\nhttps://a.b/c\n\n42\n\n***\n\n\uD83D\uDE00"))
                .isEmpty();
        assertThat(sentences("en", "[a]: /b\n\n    code here\n\n<p>Block</p>\n")).isEmpty();
    }

    @Test
    void a_picture_is_translated_for_its_description() {
        assertThat(sentences("en", "![A cat](cat.png)\n\n![](dog.png)"))
                .containsExactly("![A cat](cat.png)");
    }

    @Test
    void task_marks_and_table_pipes_are_no_text() {
        assertThat(
                        sentences(
                                "en",
                                "- [x] Done. Well.\n\n| A | B \\| C. D |\n|--|--|\n| *e* |  |\n"))
                .containsExactly("Done.", "Well.", "A", "B \\| C. D", "*e*");
    }

    @Test
    void each_segment_knows_its_block() {
        var segments =
                MarkdownSegmenter.segment(
                                "# H\n\n> - One. Two.\n\n| A |\n|---|\n| B |\n\nx[^1]\n\n[^1]: Note.\n",
                                RoundTrip.EN)
                        .segments();
        assertThat(segments.stream().map(Segment::path))
                .containsExactly(
                        "h1",
                        "blockquote/ul/li/p",
                        "blockquote/ul/li/p",
                        "table/thead/tr/td",
                        "table/tbody/tr/td",
                        "p",
                        "footnote/p");
        assertThat(segments.stream().map(Segment::block)).containsExactly(0, 1, 1, 2, 3, 4, 5);
        assertThat(segments.getFirst().kind()).isEqualTo(BlockKind.HEADING);
    }

    @Test
    void hostile_nesting_does_not_exhaust_the_stack() {
        RoundTrip.holds("> ".repeat(20_000) + "deep", "quotations");
        RoundTrip.holds("*a ".repeat(5_000) + "b*".repeat(5_000), "emphasis");
        RoundTrip.holds("[".repeat(20_000), "brackets");
    }
}
