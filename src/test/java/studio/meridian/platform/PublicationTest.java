package studio.meridian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.Credit;
import studio.meridian.platform.site.Draft;

import java.nio.charset.StandardCharsets;

class PublicationTest {
    @Test
    void what_was_frozen_is_read_back_whole() {
        Publication post =
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
        assertThat(Publication.read(post.bytes())).isEqualTo(post);
        assertThat(post.bytes()).isEqualTo(Publication.read(post.bytes()).bytes());
        assertThat(new String(post.bytes(), StandardCharsets.UTF_8))
                .contains("正文", post.media().getFirst().sha256());
    }

    @Test
    void half_a_character_does_not_spoil_the_bytes() {
        Publication post = Draft.of("one").text("a\ud83c", "b\udf75 c").frozen();
        assertThat(post.title()).isEqualTo("a\ufffd");
        assertThat(post.body()).isEqualTo("b\ufffd c");
        assertThat(Publication.read(post.bytes())).isEqualTo(post);
    }

    /** Sites keep these bytes for as long as a post is shown. */
    @Test
    void the_form_of_the_first_release_is_still_read() {
        String old =
                """
                {"author":"Noor","body":"b","credit":{"author":"","licence":"","outlet":"","url":""},
                 "format":1,"group":"g","key":"one","kind":"CREATE","locale":"en",
                 "media":[{"fileName":"x.jpg","mediaType":"image/jpeg","sha256":"00"}],
                 "post":"NOTE","published":"2026-03-01T08:30:00Z","slug":"","sourceLocale":"en",
                 "summary":"","tags":["tea"],"title":"","translator":"","updated":null}\
                """;
        Publication post = Publication.read(old.getBytes(StandardCharsets.UTF_8));
        assertThat(post.delivery()).isEqualTo("one");
        assertThat(post.media())
                .containsExactly(new MediaFile("00", "x.jpg", "image/jpeg", "", 0, 0));
    }
}
