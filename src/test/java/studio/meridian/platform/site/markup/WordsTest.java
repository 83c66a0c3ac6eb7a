package studio.meridian.platform.site.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.LocaleTag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The pages' own words, in every language there is a file for. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "_ar",
                "_de",
                "_es",
                "_fr",
                "_he",
                "_hi",
                "_ja",
                "_ko",
                "_pt",
                "_ru",
                "_th",
                "_zh",
                "_zh_Hant"
            })
    void a_language_says_all_there_is_to_say(String language) throws Exception {
        Map<String, String> english = bundle("");
        Map<String, String> other = bundle(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(LocaleTag.of(other.get("language")).language())
                .isEqualTo(language.substring(1, 3));
        for (String key : english.keySet()) {
            assertThat(arguments(other.get(key))).as(key).isEqualTo(arguments(english.get(key)));
            assertThat(other.get(key)).as(key).isNotBlank();
        }
        long same =
                english.keySet().stream()
                        .filter(key -> english.get(key).equals(other.get(key)))
                        .count();
        assertThat(same).as("words left in English").isLessThan(4);
    }

    @Test
    void a_page_speaks_its_own_language() {
        assertThat(Words.of(LocaleTag.of("ja")).get("translations"))
                .isNotEqualTo(Words.of(LocaleTag.of("en")).get("translations"));
        assertThat(Words.of(LocaleTag.of("zh-Hant")).get("languages"))
                .isNotEqualTo(Words.of(LocaleTag.of("zh-Hans")).get("languages"));
        assertThat(Words.of(LocaleTag.of("pt-BR")).lang()).isEmpty();
        assertThat(Words.of(LocaleTag.of("ar")).dir()).isEmpty();
    }

    @Test
    void a_language_without_a_file_is_served_in_english_and_says_so() {
        Words icelandic = Words.of(LocaleTag.of("is"));
        assertThat(icelandic.get("older")).isEqualTo("Earlier");
        assertThat(icelandic.lang()).isEqualTo("en");
        assertThat(icelandic.dir()).isEmpty();
        Words urdu = Words.of(LocaleTag.of("ur"));
        assertThat(urdu.lang()).isEqualTo("en");
        assertThat(urdu.dir()).isEqualTo("ltr");
    }

    @Test
    void arguments_that_are_markup_stay_markup_and_the_rest_is_escaped() {
        Words words = Words.of(LocaleTag.of("en"));
        assertThat(words.markup("by", Map.of("author", "<bdi>A &amp; B</bdi>")))
                .isEqualTo("By <bdi>A &amp; B</bdi>");
        assertThat(
                        words.markup(
                                "translated-by-from",
                                Map.of("original", "<i>{translator}</i>", "translator", "T")))
                .isEqualTo("Translated from <i>{translator}</i> by T");
    }

    @Test
    void languages_are_named_in_themselves() {
        assertThat(Words.name(LocaleTag.of("ja"))).isEqualTo("日本語");
        assertThat(Words.name(LocaleTag.of("ar"))).isEqualTo("العربية");
        assertThat(Words.name(LocaleTag.of("zh-Hans"))).isEqualTo("简体中文");
        assertThat(Words.name(LocaleTag.of("es"))).isEqualTo("Español");
    }

    private static Map<String, String> bundle(String language) throws IOException {
        String name = "/studio/meridian/platform/site/words" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> arguments(String text) {
        return new MessageFormat(text).getArgumentNames();
    }
}
