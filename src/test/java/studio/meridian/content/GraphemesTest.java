package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemesTest {
    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "e\u0301a,2",
        "👩‍👩‍👧‍👦,1",
        "🇨🇭🇯🇵,2",
        "𠮷,1",
        "👍🏽,1",
        "'',0",
        "각,1",
        "\ud83dx,2"
    })
    void what_a_reader_takes_for_one_counts_once(String text, int count) {
        assertThat(Graphemes.count(text)).isEqualTo(count);
        assertThat(Graphemes.end(text, count)).isEqualTo(text.length());
    }

    @Test
    void the_end_never_falls_inside_one() {
        String text = "a👩‍👩‍👧e\u0301b";
        assertThat(text.substring(0, Graphemes.end(text, 2))).isEqualTo("a👩‍👩‍👧");
        assertThat(text.substring(0, Graphemes.end(text, 3))).isEqualTo("a👩‍👩‍👧e\u0301");
        assertThat(Graphemes.end(text, 0)).isZero();
    }
}
