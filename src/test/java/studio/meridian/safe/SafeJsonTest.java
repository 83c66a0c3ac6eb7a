package studio.meridian.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.FailureException;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SafeJsonTest {
    record Card(String title, int count, List<String> tags) {}

    @Test
    void a_record_is_read_and_written() {
        Card card = new Card("𠮷 é مرحبا 👩‍👩‍👧", 3, List.of("a", "b"));
        String json = SafeJson.write(card);
        assertThat(json)
                .isEqualTo(
                        "{\"count\":3,\"tags\":[\"a\",\"b\"],\"title\":\"𠮷 é مرحبا 👩‍👩‍👧\"}");
        assertThat(SafeJson.read(json, "card.json", Card.class)).isEqualTo(card);
    }

    @Test
    void equal_values_are_written_as_equal_bytes() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("a", Map.of("z", 1, "y", 2));
        JsonNode other = SafeJson.tree(bytes("{\"a\":{\"z\":1,\"y\":2},\"b\":1}"), "x.json");
        assertThat(SafeJson.write(one)).isEqualTo("{\"a\":{\"y\":2,\"z\":1},\"b\":1}");
        assertThat(SafeJson.write(other)).isEqualTo(SafeJson.write(one));
    }

    @Test
    void pretty_output_has_line_feeds_on_every_system() {
        assertThat(SafeJson.writePretty(Map.of("a", List.of(1, 2))))
                .isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ]\n}\n");
    }

    @Test
    void fields_that_nobody_asked_for_are_passed_over() {
        String json = "{\"title\":\"t\",\"count\":1,\"tags\":[],\"new\":{}}";
        assertThat(SafeJson.read(json, "x", Card.class).title()).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n\"a\":1,\"a\":2}",
                "{\n\"a\":1} x",
                "{\n\"a\":1}\n{}",
                "{\n\"a\":tru}",
                "{\n\"a\":NaN}",
                "{\n'a':1}",
                "{\n\"a\":1,}",
                "{\n\"a\":\"\u0000\"}"
            })
    void what_the_standard_does_not_allow_is_refused_with_its_line(String json) {
        assertThat(failure(json).line()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{", "[1"})
    void a_missing_or_cut_value_is_refused(String json) {
        assertThat(failure(json).format()).isEqualTo("JSON");
    }

    static Stream<String> too_much() {
        return Stream.of(
                "[".repeat(201) + "]".repeat(201),
                "\"" + "x".repeat(5_000_001) + "\"",
                "1".repeat(101),
                "{\"" + "n".repeat(1001) + "\":1}");
    }

    @ParameterizedTest
    @MethodSource("too_much")
    void limits_hold(String json) {
        assertThat(failure(json).detail()).contains("exceeds the maximum");
    }

    @Test
    void a_type_name_in_the_data_makes_nothing() {
        JsonNode node =
                SafeJson.tree(bytes("{\"@class\":\"java.lang.ProcessBuilder\",\"c\":1}"), "x");
        assertThat(node.get("@class").asString()).isEqualTo("java.lang.ProcessBuilder");
    }

    private static SafeFailure.Malformed failure(String json) {
        FailureException e =
                catchThrowableOfType(
                        FailureException.class, () -> SafeJson.tree(bytes(json), "in.json"));
        return (SafeFailure.Malformed) e.failure();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
