package studio.meridian.platform.site.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Credit;
import studio.meridian.platform.site.Draft;

import java.nio.charset.StandardCharsets;

class FrozenPostTest {
    @Test
    void what_was_frozen_is_read_back_whole() {
        FrozenPost post =
                Draft.of("one")
                        .group("g")
                        .note()
                        .in("zh-Hans", "en")
                        .text("雾", "正文 🍵")
                        .summary("摘要")
                        .slug("wu")
                        .tags("茶", "雾")
                        .credit(new Credit("Tide", "https://tide.example", "Ana", "CC0-1.0"))
                        .by("Noor")
                        .translatedBy("林")
                        .changed("2026-05-01T10:00:00Z")
                        .with(new byte[] {1, 2}, "image/png", "雾")
                        .frozen();
        assertThat(FrozenPost.read(post.bytes())).isEqualTo(post);
        assertThat(post.bytes()).isEqualTo(FrozenPost.read(post.bytes()).bytes());
        assertThat(new String(post.bytes(), StandardCharsets.UTF_8))
                .contains("正文", post.media().getFirst().sha256());
    }

    @Test
    void half_a_character_does_not_spoil_the_bytes() {
        FrozenPost post = Draft.of("one").text("a\ud83c", "b\udf75 c").frozen();
        assertThat(post.title()).isEqualTo("a\ufffd");
        assertThat(post.body()).isEqualTo("b\ufffd c");
        assertThat(FrozenPost.read(post.bytes())).isEqualTo(post);
    }

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
