package studio.meridian.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.LocaleTag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Hello, World!                | hello-world
                    en | Don’t panic: it's 50 % off   | dont-panic-its-50-off
                    en | C++ & Java 25 — what's new?  | c-java-25-whats-new
                    fr | L'été à la plage             | lete-a-la-plage
                    es | ¿Qué tal, señor?             | que-tal-senor
                    de | Über Straßen & Äpfel         | ueber-strassen-aepfel
                    tr | IŞIK İLE                     | isik-ile
                    vi | Tiếng Việt                   | tieng-viet
                    pl | Łódź                         | lodz
                    ru | Жизнь в России: щи           | zhizn-v-rossii-shchi
                    uk | Київ                         | kyyiv
                    el | Καλημέρα κόσμε               | kalimera-kosme
                    zh | 你好，世界！                  | 你好-世界
                    ja | 𠮷野家で ラーメン              | 𠮷野家で-ラーメン
                    ko | 안녕하세요 세계               | 안녕하세요-세계
                    ar | مرحبا بالعالم!               | مرحبا-بالعالم
                    ar | كتـــاب                      | كتاب
                    he | שלום עולם                    | שלום-עולם
                    hi | हिन्दी में लेख                    | हिन्दी-में-लेख
                    th | สวัสดีชาวโลก                  | สวัสดีชาวโลก
                    en | Family 👩‍👩‍👧 and 1️⃣ more     | family-and-1-more
                    en | a/b\\c:d*e?f"g<h>i;        | a-b-c-d-e-f-g-h-i
                    en | ../../etc/passwd             | etc-passwd
                    en | ＦＵＬＬ width                 | full-width
                    """)
    void titles_become_slugs(String locale, String title, String slug) {
        assertThat(Slug.of(title, LocaleTag.of(locale), "post")).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?…", "👩‍👩‍👧", "...", "\u0000", "\ud83d", "\u0301"})
    void a_title_without_letters_takes_the_fallback(String title) {
        assertThat(slug(title)).isEqualTo("post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul", "Aux!", "COM1", "lpt9", "PRN."})
    void names_of_devices_are_avoided(String title) {
        assertThat(slug(title)).endsWith("-1");
    }

    @Test
    void a_long_title_is_cut_between_words() {
        String slug = slug("word ".repeat(100));
        assertThat(slug).hasSizeBetween(70, 80).endsWith("-word");
        assertThat(Graphemes.count(slug("字".repeat(300)))).isBetween(60, 80);
        assertThat(slug("x".repeat(5_000_000))).hasSize(80);
    }

    @Test
    void random_titles_are_always_safe_path_segments() {
        long seed = Long.getLong("meridian.seed", 20261123L);
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            int[] points =
                    random.ints(random.nextInt(120), 0, i % 2 == 0 ? 0x250 : 0x2ffff).toArray();
            String title = new String(points, 0, points.length);
            String slug = slug(title);
            assertThat(slug)
                    .as("seed %d: %s", seed, title)
                    .isNotEmpty()
                    .doesNotContainPattern("[/\\\\:*?\"<>|.\\s\\p{Cntrl}]|^-|-$|--");
            assertThat(slug.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
            assertThat(Path.of("a").resolve(slug).getNameCount()).isEqualTo(2);
            assertThat(slug(slug)).as("seed %d: %s", seed, title).isEqualTo(slug);
        }
    }

    private static String slug(String title) {
        return Slug.of(title, LocaleTag.of("en"), "post");
    }
}
