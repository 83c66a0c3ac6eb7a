package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.List;

class TokensTest {
    @Test
    void words_blanks_and_signs_are_tokens() {
        assertThat(Tokens.of("It's 3.5, OK?"))
                .containsExactly("It's", " ", "3.5", ",", " ", "OK", "?");
        assertThat(Tokens.of("")).isEmpty();
    }

    @Test
    void scripts_without_blanks_are_cut_by_graphemes() {
        assertThat(Tokens.of("お茶 tea")).containsExactly("お", "茶", " ", "tea");
        assertThat(Tokens.of("น้ำ")).allSatisfy(token -> assertThat("น้ำ").contains(token));
        assertThat(Tokens.of("葛\uDB40\uDD00飾")).containsExactly("葛\uDB40\uDD00", "飾");
    }

    @Test
    void words_are_compared_without_case_and_signs() {
        assertThat(Tokens.words("The STRASSE, the Straße!"))
                .containsExactly("the", "strasse", "the", "strasse");
    }

    @Test
    void similarity_is_the_share_of_common_words_in_order() {
        List<String> left = Tokens.words("one two three four");
        assertThat(Similarity.of(left, left)).isEqualTo(1);
        assertThat(Similarity.of(left, Tokens.words("five six"))).isZero();
        assertThat(Similarity.of(left, Tokens.words("one TWO three five"))).isEqualTo(0.75);
        assertThat(Similarity.of(List.of(), List.of())).isZero();
    }

    @Test
    void lengths_agree_across_scripts() {
        String english = "The river is long and nobody knows where it begins.";
        assertThat(LengthCost.of(english, english)).isZero();
        assertThat(LengthCost.of("", "")).isZero();
        double chinese = LengthCost.of(english, "这条河很长，没有人知道它的源头在哪里。");
        assertThat(chinese).isLessThan(LengthCost.of(english, "这条河。"));
        assertThat(LengthCost.of(english, "e\u0301".repeat(english.length())))
                .isCloseTo(0, Offset.offset(1e-9));
    }
}
