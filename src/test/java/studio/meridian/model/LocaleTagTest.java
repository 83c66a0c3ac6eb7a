package studio.meridian.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class LocaleTagTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    zh,         zh-Hans
                    zh-CN,      zh-Hans
                    zh_CN,      zh-Hans
                    zh-Hans-CN, zh-Hans
                    zh-SG,      zh-Hans-SG
                    zh-TW,      zh-Hant
                    zh-HK,      zh-Hant-HK
                    zh-Hant-TW, zh-Hant
                    EN-us,      en-US
                    pt-br,      pt-BR
                    ' ja ',     ja
                    sr-latn,    sr-Latn
                    iw,         he
                    """)
    void every_spelling_becomes_one(String written, String canonical) {
        assertThat(LocaleTag.of(written).tag()).isEqualTo(canonical);
        assertThat(LocaleTag.of(canonical).tag()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "und", "english please", "x", "-", "a-b-c"})
    void what_names_no_language_is_refused(String written) {
        assertThat(LocaleTag.isValid(written)).isFalse();
        assertThatThrownBy(() -> LocaleTag.of(written))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ar,      true
                    he,      true
                    fa,      true
                    ur,      true
                    az-Arab, true
                    az,      false
                    en,      false
                    zh-Hans, false
                    hi,      false
                    """)
    void the_direction_follows_the_script(String tag, boolean rightToLeft) {
        assertThat(LocaleTag.of(tag).isRightToLeft()).isEqualTo(rightToLeft);
    }

    @Test
    void names_are_given_in_the_language_itself_and_in_another() {
        assertThat(LocaleTag.of("ja").ownName()).isEqualTo("日本語");
        assertThat(LocaleTag.of("zh-Hans").ownName()).contains("中文");
        assertThat(LocaleTag.of("ja").nameIn(Locale.ENGLISH)).isEqualTo("Japanese");
        assertThat(LocaleTag.of("zh-Hans").script()).isEqualTo("Hans");
    }
}
