package studio.meridian.localization.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.localization.segment.InlineCodes.Run;

import java.util.List;
import java.util.stream.Collectors;

class InlineCodesTest {
    @Test
    void markers_are_codes_and_what_stands_between_them_are_words() {
        assertThat(InlineCodes.of("Take **two** leaves."))
                .containsExactly(
                        new Run("Take ", false),
                        new Run("**", true),
                        new Run("two", false),
                        new Run("**", true),
                        new Run(" leaves.", false));
    }

    @Test
    void the_address_of_a_link_is_code() {
        assertThat(codes("See [the map](https://example.org/a_b) first."))
                .containsExactly("[", "](https://example.org/a_b)");
    }

    @Test
    void code_and_bare_addresses_are_codes_as_a_whole() {
        assertThat(codes("Run `brew 80` or see https://example.org now."))
                .containsExactly("`brew 80`", "https://example.org");
    }

    @Test
    void what_begins_like_a_block_is_a_sentence_all_the_same() {
        assertThat(codes("1. is the first number.")).isEmpty();
        assertThat(codes("# is a sign.")).isEmpty();
    }

    @Test
    void a_title_has_no_codes() {
        assertThat(InlineCodes.plain("a *b* c")).containsExactly(new Run("a *b* c", false));
        assertThat(InlineCodes.plain("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "two\\nlines *here*",
                "عربي **غامق** هنا",
                "雾里`长大`的茶😀",
                "a<b>c</b>",
                "- dash",
                "    indented",
                "![alt](x.png)"
            })
    void together_they_are_the_sentence(String sentence) {
        String joined =
                InlineCodes.of(sentence).stream().map(Run::text).collect(Collectors.joining());
        assertThat(joined).isEqualTo(sentence);
    }

    private static List<String> codes(String sentence) {
        return InlineCodes.of(sentence).stream().filter(Run::isCode).map(Run::text).toList();
    }
}
