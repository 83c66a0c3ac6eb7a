package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.localization.segment.sentence.Addresses;
import studio.meridian.localization.segment.sentence.Mask;
import studio.meridian.localization.segment.sentence.Range;

import java.util.BitSet;
import java.util.List;

/** What the sentence rules get to see; markup is shown as a tilde. */
class InlineMaskTest {
    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(StrikethroughExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();

    private static Mask mask(String markdown) {
        BlockText text = new BlockText(markdown, List.of(new Range(0, markdown.length())));
        return InlineMask.of(text, PARSER.parse(markdown).getFirstChild(), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a *b* c;a ~b~ c",
                "a **b *c***;a ~~b ~c~~~",
                "[a](b.c) d;~a~~~~~~ d",
                "x `a. b` y;x XXXXXX y",
                "![a](b);XXXXXXX",
                "<b>a</b>;~~~a~~~~",
                "<http://a.b>;XXXXXXXXXXXX",
                "at http://a.b/c. End;at XXXXXXXXXXXX. End",
                "a\\*b &lt c;a\\*b &lt c"
            })
    void markup_code_and_addresses_are_hidden(String markdown, String expected) {
        assertThat(mask(markdown).text().replace(Mask.MARKUP, '~')).isEqualTo(expected);
    }

    @Test
    void hard_line_breaks_are_told_from_soft_ones() {
        assertThat(mask("a\nb  \nc\\\nd\\\\\ne").text()).isEqualTo("a b  \nc \nd\\\\ e");
        assertThat(mask("*a  \nb*").text()).doesNotContain("\n");
    }

    @Test
    void tags_belong_together_also_around_one_that_is_never_closed() {
        assertThat(mask("<b>a<br>c</b> d").whole()).contains(new Range(0, 13));
        assertThat(mask("a</b> <br/> <i>c").whole())
                .allSatisfy(range -> assertThat(range.end() - range.start()).isLessThan(6));
    }

    @Test
    void code_and_addresses_are_not_for_translation() {
        String text = "`code` http://a.b";
        assertThat(mask(text).isTranslatable(new Range(0, text.length()))).isFalse();
        assertThat(mask("`code` or").isTranslatable(new Range(0, 9))).isTrue();
        assertThat(Mask.plain("12 + 3").isTranslatable(new Range(0, 6))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "see https://a.b/c?d=1.;https://a.b/c?d=1",
                "(www.a.b);www.a.b",
                "http://a.b/c_(d);http://a.b/c_(d)",
                "mail x.y+z@a-b.co.uk!;x.y+z@a-b.co.uk",
                "请看https://a.b/c。;https://a.b/c",
                "HTTP://A.B, yes;HTTP://A.B"
            })
    void addresses_end_before_the_signs_of_the_sentence(String text, String address) {
        BitSet words = new BitSet();
        words.set(0, text.length());
        assertThat(Addresses.in(text, words))
                .singleElement()
                .extracting(range -> range.of(text))
                .isEqualTo(address);
    }

    @Test
    void what_is_no_text_holds_no_address() {
        assertThat(Addresses.in("http://a.b", new BitSet())).isEmpty();
        assertThat(Addresses.in("a@b and http:/x", BitSet.valueOf(new long[] {-1L}))).isEmpty();
    }
}
