package studio.meridian.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThirdPartyTest {
    @Test
    void a_line_of_the_build_is_read() {
        String list =
                """

                Lists of 2 third-party dependencies.
                     (MIT) AtlantaFX Base (io.github.mkpaz:atlantafx-base:2.1.0 - https://example.org/a)
                     (Logback-EPL-2.0) Logback Classic Module (ch.qos.logback:logback-classic:1.6.6 - no url defined)
                """;
        assertThat(ThirdParty.parse(list))
                .containsExactly(
                        new ThirdParty("AtlantaFX Base", "2.1.0", "MIT"),
                        new ThirdParty("Logback Classic Module", "1.6.6", "Logback-EPL-2.0"));
    }

    @Test
    void names_with_brackets_keep_them() {
        String line = "  (Apache-2.0) jdbi (core) (org.jdbi:jdbi3-core:3.55.0 - http://jdbi.org)";
        assertThat(ThirdParty.parse(line))
                .containsExactly(new ThirdParty("jdbi (core)", "3.55.0", "Apache-2.0"));
    }

    @Test
    void anything_else_is_no_component() {
        assertThat(ThirdParty.parse("The project has no dependencies.\n(MIT) broken")).isEmpty();
    }
}
