package studio.meridian.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.platform.text.Span.Target;

import java.util.List;
import java.util.Random;
import java.util.Set;

class FlowTest {
    @Test
    void markup_goes_and_the_order_of_an_article_stays() {
        String markdown =
                """
                ## Salt

                It is **white**
                and `sal`[^1].

                - one
                  - two

                    more
                - three

                1. first

                > said

                ```
                x = 1
                ```

                | a | b |
                |---|---|
                | 1 | 2 |

                ---

                [^1]: Latin.
                """;
        assertThat(text(markdown))
                .isEqualTo(
                        """
                        Title

                        Salt

                        It is white and sal[1].

                        • one
                        • two
                        more
                        • three

                        1. first

                        said

                        x = 1

                        a | b
                        1 | 2

                        [1] Latin.\
                        """);
    }

    @Test
    void lines_of_a_language_without_spaces_are_joined_without_one() {
        assertThat(text("お茶は\nおいしい。")).endsWith("お茶はおいしい。");
    }

    @Test
    void a_link_keeps_its_words_and_its_whole_address() {
        assertThat(marks("See [the *red* door](<https://example.org/a b>) and\n[茶](http://例え.jp)."))
                .containsExactly(
                        "the red door -> https://example.org/a%20b", "茶 -> http://xn--r8jz45g.jp/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a](media:00)", "[a](../b.md)", "[a](mailto:a@b.org)", "[a](javascript:x)"})
    void what_is_no_address_of_the_web_leads_nowhere(String markdown) {
        assertThat(marks(markdown)).isEmpty();
        assertThat(text(markdown)).endsWith("a");
    }

    @Test
    void bare_addresses_lead_where_they_say() {
        assertThat(marks("Go to https://example.org/a_(b). Or www.example.org, not to a@b.org"))
                .containsExactly(
                        "https://example.org/a_(b) -> https://example.org/a_(b)",
                        "www.example.org -> http://www.example.org/");
        assertThat(Flow.of("On https://example.org/", "", Set.of(), Mentions.HANDLES).spans())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tea | Drink #tea now
                    お茶 | 茶。#お茶、おいしい
                    한국어 | #한국어
                    شاي_أخضر | قهوة #شاي_أخضر.
                    हिन्दी | पिएँ #हिन्दी।
                    می‌نوشم | #می‌نوشم
                    ชาเขียว | #ชาเขียว
                    タグ | ＃タグ
                    tea-time | (#tea-time)
                    tea | #tea-
                    2026tea | #2026tea
                    🍵 | #🍵
                    café | #café
                    """)
    void a_tag_is_found_in_every_script(String tag, String text) {
        assertThat(marks(text)).hasSize(1).allMatch(mark -> mark.endsWith(" -> " + tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No. #1",
                "C# is a language",
                "a#b",
                "&#38;",
                "#",
                "#!bang",
                "`#code`",
                "    #indented",
                "#️⃣",
                "##",
                "\\# head"
            })
    void what_only_looks_like_a_tag_is_none(String text) {
        assertThat(marks(text)).isEmpty();
    }

    @Test
    void a_tag_longer_than_bluesky_takes_is_plain_text() {
        assertThat(marks("#" + "x".repeat(64))).hasSize(1);
        assertThat(marks("#" + "x".repeat(65))).isEmpty();
        assertThat(marks("#" + "👨‍👩‍👧‍👦".repeat(40))).isEmpty();
    }

    @Test
    void a_handle_is_found_after_any_script_and_not_in_a_mail_address() {
        assertThat(marks("こんにちは@Alice.Test、@bob.bsky.social. @nobody a@b.test @-x.test @x.-y"))
                .containsExactly(
                        "@Alice.Test -> alice.test", "@bob.bsky.social -> bob.bsky.social");
        assertThat(marks("https://example.org/@alice.test/#tag")).hasSize(1);
    }

    @Test
    void pictures_that_go_along_leave_a_place_and_others_their_words() {
        RichText flow =
                Flow.of(
                        "",
                        "One\n\n![a](media:11)\n\nTwo ![b](media:22) ![c](https://example.org/c.png)"
                                + " ![d](media:11)",
                        Set.of("11"),
                        Mentions.HANDLES);
        assertThat(flow.text()).isEqualTo("One\n\nTwo b c ");
        assertThat(flow.pins()).containsExactly(new RichText.Pin("11", 3));
        assertThat(flow.spans()).hasSize(1);
    }

    @Test
    void an_address_ends_at_a_space_of_any_script() {
        assertThat(marks("見る https://example.org/茶　。次"))
                .singleElement()
                .asString()
                .startsWith("https://example.org/茶 -> ");
    }

    @Test
    void marked_stretches_of_any_text_never_overlap_and_lie_within_it() {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        System.out.println("FlowTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String markdown = Scripts.markdown(random, 1 + random.nextInt(60));
            RichText flow = Flow.of("A title", markdown, Set.of(), Mentions.HANDLES);
            int at = 0;
            for (Span span : flow.spans()) {
                String as = "seed " + seed + ", case " + i + ": " + markdown;
                assertThat(span.start()).as(as).isGreaterThanOrEqualTo(at);
                assertThat(span.end()).as(as).isGreaterThan(span.start());
                assertThat(span.end()).as(as).isLessThanOrEqualTo(flow.text().length());
                String words = flow.text().substring(span.start(), span.end());
                assertThat(words).as(as).isEqualTo(words.strip());
                if (span.target() instanceof Target.Tag tag) {
                    assertThat(words.substring(1)).as(as).isEqualTo(tag.tag());
                }
                at = span.end();
            }
        }
    }

    private static String text(String markdown) {
        return Flow.of("Title", markdown, Set.of(), Mentions.HANDLES).text();
    }

    private static List<String> marks(String markdown) {
        RichText flow = Flow.of("", markdown, Set.of(), Mentions.HANDLES);
        return flow.spans().stream()
                .map(span ->
                        flow.text().substring(span.start(), span.end())
                                + " -> "
                                + shown(span.target()))
                .toList();
    }

    private static String shown(Target target) {
        return switch (target) {
            case Target.Link link -> link.uri();
            case Target.Mention mention -> mention.handle();
            case Target.Tag tag -> tag.tag();
        };
    }
}
