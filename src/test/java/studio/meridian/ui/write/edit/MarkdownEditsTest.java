package studio.meridian.ui.write.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;
import java.util.function.Function;

/** Texts are written with the selection between [ ] or the caret as |. */
class MarkdownEditsTest {
    @ParameterizedTest
    @CsvSource({
        "say [hello] now, say **[hello]** now",
        "say **[hello]** now, say [hello] now",
        "say [ hello ]now, say  **[hello]** now",
        "[茶], **[茶]**",
        "a|b, a**|**b"
    })
    void bold(String before, String after) {
        assertThat(bold(before)).isEqualTo(after);
    }

    private static String bold(String marked) {
        return run(marked, at -> MarkdownEdits.wrap(at.text, at.start, at.end, "**"));
    }

    @ParameterizedTest
    @CsvSource({
        "**[word]**, ***[word]***",
        "*[word]*, [word]",
        "***[word]***, **[word]**",
        "[word], *[word]*"
    })
    void italic_leaves_bold_alone(String before, String after) {
        assertThat(run(before, at -> MarkdownEdits.wrap(at.text, at.start, at.end, "*")))
                .isEqualTo(after);
    }

    @Test
    void a_link_asks_for_its_address() {
        assertThat(run("see [this] now", MarkdownEditsTest::link))
                .isEqualTo("see [this]([https://]) now");
        assertThat(run("|", MarkdownEditsTest::link)).isEqualTo("[]([https://])");
    }

    @Test
    void an_address_that_is_selected_becomes_the_target() {
        assertThat(run("see [https://a.example/x] now", MarkdownEditsTest::link))
                .isEqualTo("see [|](https://a.example/x) now");
    }

    private static TextEdit link(At at) {
        return MarkdownEdits.link(at.text, at.start, at.end);
    }

    @Test
    void headings_go_through_the_levels_and_back() {
        Function<At, TextEdit> heading = at -> MarkdownEdits.heading(at.text, at.end);
        assertThat(run("one\nTi|tle\ntwo", heading)).isEqualTo("one\n## Title|\ntwo");
        assertThat(run("## Ti|tle", heading)).isEqualTo("### Title|");
        assertThat(run("### Ti|tle", heading)).isEqualTo("#### Title|");
        assertThat(run("#### Ti|tle", heading)).isEqualTo("Title|");
    }

    @Test
    void a_prefix_is_put_before_every_line_and_taken_away_again() {
        Function<At, TextEdit> list = at -> MarkdownEdits.prefix(at.text, at.start, at.end, "- ");
        assertThat(run("[one\n\ntwo]\nthree", list)).isEqualTo("[- one\n\n- two]\nthree");
        assertThat(run("[- one\n- two]\nthree", list)).isEqualTo("[one\ntwo]\nthree");
        assertThat(run("o|ne", list)).isEqualTo("- one|");
        assertThat(run("|", list)).isEqualTo("- |");
    }

    @Test
    void a_block_gets_a_paragraph_of_its_own() {
        Function<At, TextEdit> picture = at -> MarkdownEdits.block(at.text, at.end, "![](p)");
        assertThat(run("on|e\n\ntwo", picture)).isEqualTo("one\n\n![](p)|\n\ntwo");
        assertThat(run("one\n|\ntwo", picture)).isEqualTo("one\n![](p)|\n\ntwo");
        assertThat(run("|", picture)).isEqualTo("![](p)|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "- tea|;- tea/- |",
                "  * tea|;  * tea/  * |",
                "9. tea|;9. tea/10. |",
                "3) tea|;3) tea/4) |",
                "> tea|;> tea/> |",
                "- [x] tea|;- [x] tea/- [ ] |",
                "- te|a;- te/- |a",
                "1. tea/2. |;1. tea/|",
                "- |;|"
            })
    void enter_goes_on_with_the_list_or_ends_it(String before, String after) {
        assertThat(enter(before.replace('/', '\n'))).isEqualTo(after.replace('/', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"tea|", "|- tea", "-tea|", "1.tea|", "# tea|"})
    void elsewhere_enter_is_just_enter(String before) {
        At at = At.read(before);
        assertThat(MarkdownEdits.enter(at.text, at.end)).isNull();
    }

    private static String enter(String marked) {
        return run(marked, at -> Objects.requireNonNull(MarkdownEdits.enter(at.text, at.end)));
    }

    private static String run(String marked, Function<At, @Nullable TextEdit> edit) {
        At at = At.read(marked);
        TextEdit change = Objects.requireNonNull(edit.apply(at));
        String after = change.in(at.text);
        int from = Math.min(change.anchor(), change.caret());
        int to = Math.max(change.anchor(), change.caret());
        if (from == to) return after.substring(0, to) + "|" + after.substring(to);
        return after.substring(0, from)
                + "["
                + after.substring(from, to)
                + "]"
                + after.substring(to);
    }

    /** A text and the selection in it. */
    private record At(String text, int start, int end) {
        static At read(String marked) {
            int caret = marked.indexOf('|');
            if (caret >= 0) return new At(marked.replace("|", ""), caret, caret);
            boolean task = marked.startsWith("- [");
            int open = task ? marked.indexOf('[', 3) : marked.indexOf('[');
            int close = marked.lastIndexOf(']');
            String text =
                    marked.substring(0, open)
                            + marked.substring(open + 1, close)
                            + marked.substring(close + 1);
            return new At(text, open, close - 1);
        }
    }
}
