package studio.meridian.export.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class ImprintTest {
    private static final LocaleTag JA = LocaleTag.of("ja");
    private static final LocaleTag ES = LocaleTag.of("es");

    @Test
    void it_calls_itself_as_the_site_does_in_each_language() {
        Imprint imprint =
                Imprint.of(
                        List.of(channel("bluesky", Map.of("title", "No")), channel("site", SITE)),
                        "Notes",
                        "Inês",
                        "");
        assertThat(imprint.title(JA)).isEqualTo("潮と湯気");
        assertThat(imprint.title(ES)).isEqualTo("Salt");
        assertThat(imprint.description(ES)).isEmpty();
        assertThat(imprint.baseUrl()).isEqualTo("https://salt.example/");
    }

    private static final Map<String, String> SITE =
            Map.of("title", "Salt", "title.ja", "潮と湯気", "base-url", "https://salt.example");

    @Test
    void without_a_site_it_has_the_name_of_the_workspace_and_no_real_address() {
        Imprint imprint = Imprint.of(List.of(), "Notes", "", "");
        assertThat(imprint.title(JA)).isEqualTo("Notes");
        assertThat(imprint.baseUrl()).isEqualTo("https://example.org/");
    }

    @Test
    void an_address_that_was_given_counts_more() {
        Imprint imprint =
                Imprint.of(List.of(channel("site", SITE)), "", "", "https://other.example/a");
        assertThat(imprint.baseUrl()).isEqualTo("https://other.example/a/");
    }

    private static Channel channel(String platform, Map<String, String> settings) {
        return new Channel(new Id<>(new UUID(1, 2)), platform, platform, true, settings);
    }
}
