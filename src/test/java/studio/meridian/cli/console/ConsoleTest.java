package studio.meridian.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.messages.Messages;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

class ConsoleTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"tea,3", "茶,2", "普洱茶,6", "カ,2", "e\u0301,1", "한국,4", "'',0"})
    void wide_characters_count_double_and_marks_not_at_all(String text, int width) {
        assertThat(Console.width(text)).isEqualTo(width);
    }

    @Test
    void columns_stand_under_each_other_in_any_script() {
        console(false).table(List.of(List.of("茶", "tea", "x"), List.of("a", "b", "y")));
        assertThat(out.toString().lines()).containsExactly("茶  tea  x", "a   b    y");
    }

    @Test
    void progress_is_shown_to_a_person_and_never_in_a_pipe() {
        ProgressBar piped = new ProgressBar(console(false));
        piped.show(1, 2, "a");
        piped.end();
        assertThat(err.toString()).isEmpty();
        ProgressBar seen = new ProgressBar(console(true));
        seen.show(1, 2, "a");
        assertThat(err.toString()).contains("1/2 a").contains("█");
        seen.end();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void json_ends_with_a_line_feed_and_sorts_names() {
        console(false).json(java.util.Map.of("b", 1, "a", 2));
        assertThat(out.toString()).containsPattern("(?s)\"a\".*\"b\"").endsWith("\n");
    }

    private Console console(boolean interactive) {
        return new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                interactive,
                Messages.of(Locale.ENGLISH));
    }
}
