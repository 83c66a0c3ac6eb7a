package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.LocaleTag;

class TextCountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Don't panic: 3.5 % off!        | 4 | 23 | 23 | 1
                    en | One. Two? Three                | 3 | 15 | 15 | 3
                    en | 👩‍👩‍👧 𠮷                      | 1 | 3  | 7  | 1
                    zh | 我们去公园散步。今天天气很好。 | 7 | 15 | 15 | 2
                    ja | 東京でラーメンを食べる          | 5 | 11 | 11 | 1
                    th | สวัสดีชาวโลก                    | 2 | 10 | 12 | 1
                    ar | مرحبا بالعالم.                  | 2 | 14 | 14 | 1
                    hi | हिन्दी में                         | 2 | 4  | 10 | 1
                    ko | 안녕하세요 세계                 | 2 | 8  | 8  | 1
                    en | ... !!!                        | 0 | 7  | 7  | 0
                    en | ''                             | 0 | 0  | 0  | 0
                    """)
    void words_graphemes_characters_and_sentences(
            String locale, String text, int words, int graphemes, int characters, int sentences) {
        TextCounts counts = TextCounts.of(text, LocaleTag.of(locale));
        assertThat(counts.graphemes()).isEqualTo(graphemes);
        assertThat(counts.characters()).isEqualTo(characters);
        assertThat(counts.sentences()).isEqualTo(sentences);
        assertThat(counts.words()).isBetween(words - 1, words + 1);
        if (locale.equals("en")) assertThat(counts.words()).isEqualTo(words);
    }

    @Test
    void reading_time_is_by_words_or_by_characters_without_spaces() {
        assertThat(minutes("word ".repeat(238), "en")).isEqualTo(1);
        assertThat(minutes("word ".repeat(239), "en")).isEqualTo(2);
        assertThat(minutes("字".repeat(510), "zh")).isEqualTo(2);
        assertThat(minutes("字".repeat(510) + "。", "zh-Hant")).isEqualTo(2);
        assertThat(minutes("食べる".repeat(119), "ja")).isEqualTo(1);
        assertThat(minutes("one", "en")).isEqualTo(1);
        assertThat(minutes("", "en")).isZero();
    }

    @Test
    void markup_is_not_counted() {
        assertThat(
                        TextCounts.ofMarkdown(
                                        "# A *b*\n\n[c](http://x.org/y z)", LocaleTag.of("en"))
                                .words())
                .isEqualTo(
                        TextCounts.of("A b\n\n[c](http://x.org/y z)", LocaleTag.of("en")).words());
        assertThat(TextCounts.ofMarkdown("**a** `b` ![c](d.png)", LocaleTag.of("en")).words())
                .isEqualTo(3);
    }

    @Test
    @Timeout(60)
    void five_megabytes_are_counted() {
        String text = "words and 你好世界 and more words\n".repeat(150_000);
        TextCounts counts = TextCounts.of(text, LocaleTag.of("en"));
        assertThat(counts.words()).isEqualTo(150_000 * 7);
        assertThat(counts.characters()).isEqualTo(text.length());
    }

    private static int minutes(String text, String locale) {
        return TextCounts.of(text, LocaleTag.of(locale)).minutes();
    }
}
