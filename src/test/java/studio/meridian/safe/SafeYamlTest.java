package studio.meridian.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.FailureException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Timeout(20)
class SafeYamlTest {
    @Test
    void a_mapping_is_read_in_its_order() {
        Map<String, Object> fields =
                read("title: Ökologie 𠮷\ndraft: true\ndate: 2026-11-23\ntags: [a, b]\n2024: x\n");
        assertThat(fields.keySet()).containsExactly("title", "draft", "date", "tags", "2024");
        assertThat(fields)
                .containsEntry("title", "Ökologie 𠮷")
                .containsEntry("draft", true)
                .containsEntry("date", "2026-11-23")
                .containsEntry("tags", List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "{}", "---\n"})
    void nothing_is_an_empty_mapping(String yaml) {
        assertThat(read(yaml)).isEmpty();
    }

    @Test
    void what_is_written_reads_back_equal() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", "yes: \"no\" \\ # 'x'\nsecond line\t👩‍👩‍👧 ");
        fields.put("n", 3);
        fields.put("on", List.of("off", "1.10", "2026-01-01", "~", ""));
        fields.put("nested", Map.of("a b", true, "y", 1.5));
        fields.put("empty", null);
        String yaml = SafeYaml.write(fields);
        assertThat(read(yaml)).isEqualTo(fields);
        assertThat(SafeYaml.write(read(yaml))).isEqualTo(yaml);
    }

    @Test
    void text_is_quoted_and_keys_are_plain() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", "中文：标题");
        fields.put("draft", false);
        fields.put("tags", List.of("yes"));
        assertThat(SafeYaml.write(fields))
                .isEqualTo("title: \"中文：标题\"\ndraft: false\ntags:\n- \"yes\"\n");
        assertThat(SafeYaml.write(Map.of())).isEmpty();
    }

    @Test
    void the_same_list_twice_is_written_twice() {
        List<String> shared = List.of("a");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("one", shared);
        fields.put("two", shared);
        assertThat(SafeYaml.write(fields)).doesNotContain("&").doesNotContain("*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: 1\\na: 2        | 12 | duplicate key
                    a: 1\\n b: 2       | 12 | mapping values
                    a: [1, 2          | 11 | expected
                    a: "x             | 11 | unexpected end
                    \\ta: 1            | 11 | found character
                    a: &x [1]\\nb: *x  | 12 | aliases
                    - 1\\n- 2          | 11 | name: value
                    just text         | 11 | name: value
                    a: 1\\n---\\nb: 2   | 12 | another document
                    """)
    void failures_name_the_line_in_the_file(String yaml, int line, String words) {
        SafeFailure.Malformed failure = failure(yaml.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(failure.line()).isEqualTo(line);
        assertThat(failure.detail()).contains(words);
    }

    @Test
    void a_control_character_is_refused_with_its_line() {
        assertThat(failure("a: 1\nb: \u0000\n").line()).isEqualTo(12);
    }

    @Test
    void depth_and_length_are_limited() {
        assertThat(failure("a: " + "[".repeat(100_000)).detail()).contains("deeper");
        assertThat(failure("a: \"" + "x".repeat(1_000_001) + "\"").detail()).contains("limit");
    }

    @Test
    void a_billion_laughs_are_refused() {
        StringBuilder yaml = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            yaml.append(c).append(": &").append(c).append(" [*").append((char) (c - 1));
            yaml.append(", *").append((char) (c - 1)).append("]\n");
        }
        assertThat(failure(yaml.toString()).detail()).contains("aliases");
    }

    @Test
    void a_type_name_in_the_data_makes_nothing() {
        assertThat(failure("a: !!java.lang.ProcessBuilder [x]").detail()).isNotEmpty();
    }

    private static Map<String, Object> read(String yaml) {
        return SafeYaml.read(yaml, "post.md", 10);
    }

    private static SafeFailure.Malformed failure(String yaml) {
        FailureException e = catchThrowableOfType(FailureException.class, () -> read(yaml));
        return (SafeFailure.Malformed) e.failure();
    }
}
