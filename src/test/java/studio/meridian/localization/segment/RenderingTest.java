package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.meridian.localization.segment.Untranslated.KEEP_SOURCE;
import static studio.meridian.localization.segment.Untranslated.LEAVE_OUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LocaleTag;

import java.util.Arrays;
import java.util.List;

class RenderingTest {
    private static String render(String source, String from, String to, String... targets) {
        return MarkdownSegmenter.segment(source, LocaleTag.of(from))
                .skeleton()
                .render(Arrays.asList(targets), LocaleTag.of(to), KEEP_SOURCE);
    }

    private static String leaveOut(String source, String... targets) {
        return MarkdownSegmenter.segment(source, LocaleTag.of("en"))
                .skeleton()
                .render(Arrays.asList(targets), LocaleTag.of("de"), LEAVE_OUT);
    }

    @Test
    void only_translated_segments_change() {
        assertThat(render("# A *b*\r\n\r\n> One. Two.\r\n", "en", "de", "X *y*", "", "Zwei."))
                .isEqualTo("# X *y*\r\n\r\n> One. Zwei.\r\n");
    }

    @Test
    void the_number_of_targets_must_fit() {
        assertThatThrownBy(() -> render("One. Two.", "en", "de", "Eins."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void chinese_and_japanese_have_no_space_between_sentences() {
        assertThat(render("One. Two.\nThree.", "en", "zh-Hans", "一。", "二。", "三。"))
                .isEqualTo("一。二。三。");
        assertThat(render("One. Two.", "en", "ja", "いち。", "")).isEqualTo("いち。 Two.");
        assertThat(render("OK. Go!", "en", "ja", "Oh.", "Go on!")).isEqualTo("Oh. Go on!");
        assertThat(render("One.  \nTwo.", "en", "ja", "一。", "二。")).isEqualTo("一。  \n二。");
    }

    @Test
    void emphasis_at_the_end_of_a_sentence_keeps_its_space_so_that_it_closes() {
        assertThat(render("**One.** Two.", "en", "zh-Hans", "**一。**", "二。")).isEqualTo("**一。** 二。");
    }

    @Test
    void thai_and_korean_keep_the_space() {
        assertThat(render("One. Two.", "en", "th", "หนึ่ง", "สอง")).isEqualTo("หนึ่ง สอง");
        assertThat(render("One. Two.", "en", "ko", "하나.", "둘.")).isEqualTo("하나. 둘.");
    }

    @Test
    void a_space_is_added_when_the_target_wants_one() {
        assertThat(render("一。二。", "zh-Hans", "en", "One.", "Two.")).isEqualTo("One. Two.");
        assertThat(render("一。二。", "zh-Hans", "en", "One.", "")).isEqualTo("One. 二。");
        assertThat(render("一。二。", "zh-Hans", "ja", "いち。", "に。")).isEqualTo("いち。に。");
    }

    @Test
    void lines_of_a_target_get_the_prefix_of_their_block() {
        assertThat(render("> - One\n>   two\n", "en", "de", "Eins\nzwei\ndrei"))
                .isEqualTo("> - Eins\n>   zwei\n>   drei\n");
        assertThat(render("1. One\r\n", "en", "de", "Eins\nzwei\n\ndrei"))
                .isEqualTo("1. Eins\r\n   zwei\r\n   drei\r\n");
        assertThat(render("# One\n", "en", "de", "Eins\nzwei")).isEqualTo("# Eins zwei\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "1. Mai ist Feiertag.;1\\. Mai ist Feiertag.",
                "12) zwölf;12\\) zwölf",
                "- so nicht;\\- so nicht",
                "# so nicht;\\# so nicht",
                "> so nicht;\\> so nicht",
                "***;\\***",
                "~~~ x;\\~~~ x",
                "[x]: y;\\[x]: y",
                "*so* ja;*so* ja",
                "2.5 Liter;2.5 Liter",
                "#hashtag;#hashtag",
                "`x` y;`x` y"
            })
    void a_target_never_opens_a_block(String target, String expected) {
        String rendered = render("One is here.\n", "en", "de", target);
        assertThat(rendered).isEqualTo(expected + "\n");
        assertThat(render("x\n\n- One.\n", "en", "de", "x", target))
                .endsWith("- " + expected + "\n");
    }

    @Test
    void a_line_within_a_target_does_not_underline_the_one_before() {
        assertThat(render("One.", "en", "de", "Eins\n--\n=")).isEqualTo("Eins\n\\--\n\\=");
    }

    @Test
    void pipes_and_closing_number_signs_are_kept_as_text() {
        assertThat(render("| A |\n|---|\n", "en", "de", "a|b\\|c")).startsWith("| a\\|b\\|c |");
        assertThat(render("# A\n", "en", "de", "Sprache C #")).isEqualTo("# Sprache C \\#\n");
        assertThat(render("# A\n", "en", "de", "Sprache C#")).isEqualTo("# Sprache C#\n");
    }

    @Test
    void blocks_without_a_translation_can_be_left_out() {
        String source = "# One\n\nTwo. Three.\n\n- four\n- five\n\n> six\n\nSeven.\n";
        assertThat(leaveOut(source, "Eins", "", "", "", "fünf", "", "Sieben."))
                .isEqualTo("# Eins\n\n- fünf\n\nSieben.\n");
        assertThat(leaveOut(source, "", "Zwei.", "", "", "", "sechs", ""))
                .isEqualTo("Zwei. Three.\n\n> sechs\n\n");
        assertThat(leaveOut(source, "", "", "", "", "", "", "")).isEmpty();
    }

    @Test
    void a_table_goes_as_a_whole_or_stays() {
        String source = "A\n\n| b | c |\n|---|---|\n| d | 1 |\n\nE\n";
        assertThat(leaveOut(source, "a", "", "", "", "e")).isEqualTo("a\n\ne\n");
        assertThat(leaveOut(source, "a", "", "", "x", ""))
                .isEqualTo("a\n\n| b | c |\n|---|---|\n| x | 1 |\n\n");
    }

    @Test
    void an_item_goes_with_its_children_or_stays() {
        String source = "- a\n\n      code\n\n  b\n- c\n  - d\n- e\n";
        assertThat(leaveOut(source, "", "", "", "D", "")).isEqualTo("- c\n  - D\n");
        assertThat(leaveOut(source, "", "B", "", "", "E"))
                .isEqualTo("- a\n\n      code\n\n  B\n- E\n");
    }

    @Test
    void footnotes_stay_because_something_may_refer_to_them() {
        assertThat(leaveOut("A[^1]\n\nB\n\n[^1]: note\n", "a[^1]", "", ""))
                .isEqualTo("a[^1]\n\n[^1]: note\n");
    }

    @Test
    void neighbours_do_not_grow_together_when_a_block_goes() {
        assertThat(leaveOut("A\n# B\nC\n", "a", "", "c")).isEqualTo("a\n\nc\n");
        assertThat(leaveOut("> A\n> # B\n> C\n", "a", "", "c")).isEqualTo("> a\n>\n> c\n");
        assertThat(leaveOut("A\n- b\n***\nC\n", "a", "", "c")).isEqualTo("a\n\n***\nc\n");
    }

    @Test
    void titles_are_one_segment_and_summaries_are_cut() {
        LocaleTag en = LocaleTag.of("en");
        SegmentedText title = PlainSegmenter.whole(" One. *Two*. ", en);
        assertThat(title.texts()).containsExactly("One. *Two*.");
        assertThat(title.skeleton().render(List.of("Eins"), en, KEEP_SOURCE)).isEqualTo(" Eins ");
        SegmentedText summary = PlainSegmenter.sentences("One. Two.\r\n3 # four", en);
        assertThat(summary.texts()).containsExactly("One.", "Two.", "3 # four");
        assertThat(summary.skeleton().render(List.of("", "# 2", ""), en, KEEP_SOURCE))
                .isEqualTo("One. # 2\r\n3 # four");
        assertThat(PlainSegmenter.whole("  ", en).segments()).isEmpty();
        assertThat(PlainSegmenter.sentences("", en).segments()).isEmpty();
        assertThat(PlainSegmenter.whole("2026", en).texts()).containsExactly("2026");
    }

    @Test
    void very_long_runs_of_signs_and_blank_lines_exhaust_nothing() {
        String blank = "\n".repeat(50_000);
        assertThat(leaveOut("A" + blank + "B" + blank + "C", "a", "", "c")).startsWith("a\n\n");
        assertThat(render("A", "en", "de", "* ".repeat(50_000))).startsWith("\\* *");
        assertThat(render("A", "en", "de", "x" + blank + "y")).isEqualTo("x\ny");
        assertThat(render("| A |\n|---|\n", "en", "de", "\\".repeat(50_001))).contains("\\\\");
    }

    @Test
    void neighbouring_segments_can_be_joined_as_they_stand() {
        Skeleton skeleton =
                MarkdownSegmenter.segment("> One. Two.\n> Three.", LocaleTag.of("en")).skeleton();
        assertThat(skeleton.joined(0, 2)).isEqualTo("One. Two.\nThree.");
        assertThat(skeleton.source()).startsWith("> One");
        assertThat(skeleton.locale()).isEqualTo(LocaleTag.of("en"));
    }
}
