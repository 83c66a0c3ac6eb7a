package studio.meridian.platform.site.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.FailureException;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.site.TestSite;

import java.nio.file.Path;
import java.time.ZoneId;

class SiteSettingsTest {
    private final TestSite site = new TestSite(Path.of("/srv/site").toAbsolutePath());

    private SiteSettings settings() {
        return SiteSettings.of(site.channel());
    }

    @Test
    void titles_are_chosen_by_locale_then_language_then_in_general() {
        site.with("title", "Salt").with("title.ja", "潮").with("title.zh-Hans", "盐");
        assertThat(settings().title(LocaleTag.of("ja"))).isEqualTo("潮");
        assertThat(settings().title(LocaleTag.of("zh-Hans"))).isEqualTo("盐");
        assertThat(settings().title(LocaleTag.of("zh-Hant"))).isEqualTo("Salt");
        assertThat(settings().title(LocaleTag.of("ja-JP"))).isEqualTo("潮");
        assertThat(settings().description(LocaleTag.of("ja"))).isEmpty();
    }

    @Test
    void addresses_lose_their_last_slash() {
        site.with("base-url", " https://example.org/a// ");
        assertThat(settings().baseUrl()).isEqualTo("https://example.org/a");
        assertThat(settings().hasAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "https://user@example.org",
                "https://example.org/?q=1",
                "https://example.org/#x",
                "example.org",
                "https:///x",
                "https://exa mple.org"
            })
    void what_is_no_address_is_refused(String address) {
        site.with("base-url", address);
        assertThatThrownBy(this::settings)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("base-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "site", "../site", "/"})
    void a_folder_must_be_whole_and_not_the_disk(String folder) {
        site.with("folder", folder);
        assertThatThrownBy(this::settings)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("folder");
    }

    @Test
    void dates_are_those_of_the_zone() {
        assertThat(settings().zone().getId()).isEqualTo("Z");
        site.with("zone", "Asia/Tokyo");
        assertThat(settings().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
