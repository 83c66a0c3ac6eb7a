package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LocaleTag;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Short *text*.                           | 40 | Short text.
                    en | One sentence. Another one that is long  | 20 | One sentence.
                    en | A first, and very long sentence here    | 18 | A first, and very…
                    en | A. And a very long sentence without end | 25 | A. And a very long…
                    en | Unbreakablewordthatgoesonandon          | 10 | Unbreakab…
                    en | Dr. Smith (and others) went             | 12 | Dr. Smith…
                    zh | 今天天气很好。我们去公园散步，然后回家。        | 12 | 今天天气很好。
                    ja | 𠮷野家で牛丼を食べました。とても美味しかった    | 16 | 𠮷野家で牛丼を食べました。
                    ar | ذهب الولد إلى المدرسة. ثم عاد            | 24 | ذهب الولد إلى المدرسة.
                    """)
    void a_text_is_cut_behind_a_sentence_or_a_word(
            String locale, String markdown, int max, String expected) {
        assertThat(Excerpt.of(markdown, LocaleTag.of(locale), max)).isEqualTo(expected);
    }

    @Test
    void headings_and_code_are_passed_over_unless_there_is_nothing_else() {
        LocaleTag english = LocaleTag.of("en");
        assertThat(Excerpt.of("# T\n\n```\nx\n```\n\nFirst\nline.\n\nSecond.", english, 99))
                .isEqualTo("First line. Second.");
        assertThat(Excerpt.of("# Only a title", english, 99)).isEqualTo("Only a title");
        assertThat(Excerpt.of("", english, 99)).isEmpty();
    }

    @Test
    void an_emoji_is_never_cut_apart() {
        String family = "👩‍👩‍👧‍👦";
        for (int max = 1; max < 12; max++) {
            String excerpt = Excerpt.of(family.repeat(20), LocaleTag.of("en"), max);
            assertThat(excerpt).isEqualTo(family.repeat(max - 1) + "…");
        }
    }
}
