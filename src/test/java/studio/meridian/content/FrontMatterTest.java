package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.safe.SafeFailure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class FrontMatterTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void fields_and_body_are_split_and_the_body_is_kept(String end) {
        String body = end + "# H  " + end + "---" + end + "text\u0000 𠮷\r\nmixed\n\r";
        String text = String.join(end, "---", "title: \"T\"", "tags: [a, b]", "---", "") + body;
        FrontMatter file = FrontMatter.split(text, "a.md");
        assertThat(file.fields()).isEqualTo(Map.of("title", "T", "tags", List.of("a", "b")));
        assertThat(file.body()).isEqualTo(body);
    }

    @Test
    void a_byte_order_mark_is_dropped() {
        byte[] bytes = "\ufeff---\ntitle: T\n---\nx".getBytes(StandardCharsets.UTF_8);
        assertThat(FrontMatter.read(bytes, "a.md").text("title")).contains("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "# T\n\n---\n\nx",
                "---\n\nA rule above, never closed",
                "---",
                "----\na: 1\n---\n",
                "--- x\na: 1\n",
                " ---\na: 1\n---\n"
            })
    void text_without_front_matter_is_all_body(String text) {
        FrontMatter file = FrontMatter.split(text, "a.md");
        assertThat(file.fields()).isEmpty();
        assertThat(file.body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\r\n",
                "---\nx",
                "+++\nx",
                "\n\n---\na: 1\n---\n",
                "---\na: 1\n---\n"
            })
    void joined_and_split_again_is_the_same(String body) {
        for (Map<String, Object> fields :
                List.of(
                        Map.<String, Object>of(),
                        Map.<String, Object>of("title", "a: \"b\"\n---\nc"))) {
            FrontMatter file = new FrontMatter(fields, body);
            assertThat(FrontMatter.split(file.join(), "a.md")).isEqualTo(file);
        }
    }

    @Test
    void the_end_may_be_dots_or_the_end_of_the_file() {
        assertThat(FrontMatter.split("---\na: 1\n...\nx", "a.md").body()).isEqualTo("x");
        assertThat(FrontMatter.split("---\na: 1\n---", "a.md").body()).isEmpty();
        assertThat(FrontMatter.split("---\n---\nx", "a.md").body()).isEqualTo("x");
    }

    @Test
    void values_are_read_as_texts() {
        FrontMatter file = FrontMatter.split("---\na: 1\nb: [x, 2]\nc:\n---\n", "a.md");
        assertThat(file.text("a")).contains("1");
        assertThat(file.texts("a")).containsExactly("1");
        assertThat(file.texts("b")).containsExactly("x", "2");
        assertThat(file.text("b")).isEmpty();
        assertThat(file.text("c")).isEmpty();
        assertThat(file.texts("d")).isEmpty();
    }

    @Test
    void errors_in_the_fields_name_the_line_of_the_file() {
        SafeFailure.Malformed failure = (SafeFailure.Malformed) failure("---\na: 1\nb: [1\n---\nx");
        assertThat(failure.file()).isEqualTo("a.md");
        assertThat(failure.line()).isBetween(3, 4);
        assertThat(failure("---\n- a\n- b\n---\n")).isInstanceOf(SafeFailure.Malformed.class);
    }

    @Test
    void unclosed_and_toml_front_matter_are_failures() {
        assertThat(failure("---\ntitle: x\n\ntext"))
                .isInstanceOf(ContentFailure.UnclosedFrontMatter.class);
        assertThat(failure("+++\ntitle = 'x'\n+++\n"))
                .isInstanceOf(ContentFailure.TomlFrontMatter.class);
    }

    @Test
    void bytes_that_are_not_utf_8_name_their_line() {
        byte[] latin = "a\nb\né".getBytes(StandardCharsets.ISO_8859_1);
        FailureException e =
                catchThrowableOfType(FailureException.class, () -> FrontMatter.read(latin, "a.md"));
        assertThat(e.failure()).isEqualTo(new ContentFailure.NotUtf8("a.md", 3));
        byte[] cut = {'a', (byte) 0xe4, (byte) 0xbd};
        assertThat(
                        catchThrowableOfType(
                                FailureException.class, () -> FrontMatter.read(cut, "a.md")))
                .isNotNull();
    }

    @Test
    void every_failure_has_words_in_english_and_chinese() {
        List<Failure> failures =
                List.of(
                        new ContentFailure.UnclosedFrontMatter("a.md", 1234),
                        new ContentFailure.TomlFrontMatter("a.md", 1234),
                        new ContentFailure.NotUtf8("a.md", 1234),
                        new SafeFailure.Malformed("YAML", "a.md", 1234, 5, "detail"),
                        new SafeFailure.Declarations("a.md", 1234, 5));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"))) {
            Messages messages = Messages.of(locale);
            for (Failure failure : failures) {
                assertThat(messages.what(failure)).contains("a.md").contains("1234");
                assertThat(messages.remedy(failure)).isNotBlank();
            }
        }
    }

    private static Failure failure(String text) {
        return catchThrowableOfType(FailureException.class, () -> FrontMatter.split(text, "a.md"))
                .failure();
    }
}
