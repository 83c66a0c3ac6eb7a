package studio.meridian.platform.site.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u2066b", "\u202ab\u202c"})
    void direction_marks_are_taken_out_of_lines(String text) {
        assertThat(CleanText.line(text)).doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(CleanText.line("  a\n\tb\u0000  c ")).isEqualTo("a b c");
        assertThat(CleanText.line("نزهة")).isEqualTo("نزهة");
    }

    @Test
    void a_body_keeps_its_lines_and_loses_what_deceives() {
        assertThat(CleanText.body("a\n\n\tb\u0007\u202e c\ufffe")).isEqualTo("a\n\n\tb c");
        assertThat(CleanText.body("\u2067نص\u2069")).isEqualTo("\u2067نص\u2069");
    }
}
