package studio.meridian.platform.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.Publication;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.text.RichText;
import studio.meridian.platform.text.Scripts;
import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What a text becomes on servers that count in their own ways. */
class LayoutTest {
    private static final Limits MASTODON = new Limits(500, 23, 4, 0, List.of(), true);
    private static final int CASES = 250;

    @Test
    void a_link_under_words_is_followed_by_its_address_and_a_bare_one_stands_alone() {
        assertThat(
                        words(
                                "Drink [green tea](https://example.org/tea?a=1&b=2), or https://example.org/."))
                .isEqualTo(
                        "Drink green tea (https://example.org/tea?a=1&b=2), or https://example.org/.");
        assertThat(words("See www.example.org and [www.example.org](https://elsewhere.example/)"))
                .isEqualTo(
                        "See http://www.example.org/ and www.example.org (https://elsewhere.example/)");
        assertThat(words("[https://bank.example/](https://thief.example/)"))
                .isEqualTo("https://bank.example/ (https://thief.example/)");
        assertThat(words("[شاي](https://example.org/%D8%B4)"))
                .isEqualTo("شاي (https://example.org/%D8%B4)");
    }

    @Test
    void tags_stand_at_the_end_as_one_word_each_and_only_once() {
        Publication post =
                Walk.note("About #Tea today.")
                        .tags("tea", "green tea", "#お茶", "1984", "  ", "rock-'n'-roll", "Green Tea")
                        .publication();
        assertThat(words(post, MASTODON))
                .containsExactly("About #Tea today.\n\n#greenTea #お茶 #rockNRoll");
    }

    @Test
    void an_address_costs_the_same_however_long_it_is_and_people_lose_their_host() {
        String address = "https://example.org/" + "x".repeat(300);
        String body = "@someone@a.very.long.host.example " + "y".repeat(466) + " " + address;
        assertThat(Toot.counted(body, 23)).isEqualTo(500 - 1);
        assertThat(words(Walk.note(body).publication(), MASTODON)).containsExactly(body);
        Publication longer = Walk.note("zz" + body).publication();
        assertThat(words(longer, MASTODON)).hasSize(2);
        // Whoever counts in another way is believed to count all of it.
        Limits strict = new Limits(500, 23, 4, 0, List.of(), false);
        assertThat(words(Walk.note(body).publication(), strict)).hasSizeGreaterThan(1);
    }

    @Test
    void a_short_address_costs_as_much_as_a_long_one() {
        String body = "y".repeat(480) + " http://a.b";
        assertThat(Toot.counted(body, 23)).isEqualTo(504);
        assertThat(words(Walk.note(body).publication(), MASTODON)).hasSize(2);
    }

    @Test
    void a_family_is_one_character_to_mastodon_and_seven_to_the_strict() {
        String families = "👨‍👩‍👧‍👦".repeat(100);
        Publication post = Walk.note(families).publication();
        assertThat(words(post, MASTODON)).hasSize(1);
        Limits strict = new Limits(500, 25, 4, 0, List.of(), false);
        assertThat(words(post, strict)).hasSize(2);
    }

    @Test
    void a_warning_takes_its_room_in_every_post() {
        Draft draft = Draft.of(Walk.key()).text("", "A sentence about tea. ".repeat(60));
        Publication post = draft.summary("About tea, ".repeat(20).strip()).publication();
        Layout layout = Layout.of(post, facts(MASTODON, true));
        assertThat(layout.count()).isGreaterThan(4);
        for (int n = 1; n <= layout.count(); n++) {
            String sent = layout.spoiler() + layout.words(n, true);
            assertThat(Toot.counted(sent, 23)).isLessThanOrEqualTo(500);
        }
        Publication full = draft.summary("x".repeat(450)).publication();
        assertThatThrownBy(() -> Layout.of(full, facts(MASTODON, true)))
                .isInstanceOf(FailureException.class);
        assertThat(Layout.of(full, facts(MASTODON, false)).spoiler()).isEmpty();
    }

    @Test
    void any_text_fits_wherever_it_goes_and_needs_no_more_posts_than_were_planned() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        int threads = 0;
        for (int i = 0; i < CASES; i++) {
            String markdown = "x" + Scripts.markdown(random, 1 + random.nextInt(900));
            Publication post =
                    Draft.of(Walk.key())
                            .note()
                            .in(Scripts.locale(random).tag())
                            .text("", markdown)
                            .tags("tea", "お茶")
                            .publication();
            int planned = Layout.longest(post).count();
            for (Limits limits :
                    List.of(
                            MASTODON,
                            new Limits(500, 25, 4, 0, List.of(), false),
                            new Limits(5000, 25, 6, 0, List.of(), false),
                            new Limits(700 + random.nextInt(900), 30, 5, 0, List.of(), true))) {
                String as = "seed %d, case %d, %s: %s".formatted(seed, i, limits, markdown);
                Layout layout = Layout.of(post, facts(limits, false));
                assertThat(layout.count()).as(as).isLessThanOrEqualTo(planned);
                if (layout.count() > 1) threads++;
                for (int n = 1; n <= layout.count(); n++) {
                    String sent = layout.words(n, true);
                    int cost =
                            limits.lenient()
                                    ? Toot.counted(sent, limits.perUrl())
                                    : sent.codePointCount(0, sent.length());
                    assertThat(cost).as(as).isLessThanOrEqualTo(limits.characters());
                }
            }
        }
        assertThat(threads).isGreaterThan(CASES / 4);
    }

    @Test
    void no_letter_is_lost_between_the_posts_of_a_thread() {
        long seed = Long.getLong("meridian.seed", 20261124);
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            String markdown = "x" + Scripts.markdown(random, 1 + random.nextInt(900));
            Publication post = Walk.note(markdown).publication();
            Limits large = new Limits(1_000_000, 23, 4, 0, List.of(), false);
            String whole = words(post, large).getFirst().replaceAll("[\\s\\p{Z}]+", "");
            String pieces = String.join("", words(post, MASTODON)).replaceAll("[\\s\\p{Z}]+", "");
            assertThat(pieces).as("seed %d, case %d: %s", seed, i, markdown).isEqualTo(whole);
        }
    }

    @Test
    void limits_are_what_the_server_says_and_usual_where_it_says_nothing() {
        assertThat(limits("{}")).isEqualTo(Limits.USUAL);
        assertThat(limits("{\"max_toot_chars\":3000}").characters()).isEqualTo(3000);
        assertThat(
                        limits(
                                """
                                {"source_url":"https://github.com/mastodon/mastodon","configuration":
                                {"statuses":{"max_characters":-1,"max_media_attachments":"many",
                                "characters_reserved_per_url":32}}}\
                                """))
                .isEqualTo(new Limits(500, 32, 4, 0, List.of(), true));
        // A name in the version is no promise.
        assertThat(limits("{\"version\":\"4.0.0 (not true; really snac/2.75)\"}").lenient())
                .isFalse();
    }

    @Test
    void what_costs_more_never_costs_less_before_it() {
        RichText text =
                Written.of(
                        studio.meridian.platform.text.Flow.of(
                                "",
                                "a@b.c @x@host.example https://a.b/ [tea](https://example.org/tea)",
                                java.util.Set.of(),
                                studio.meridian.platform.text.Mentions.ACCOUNTS),
                        List.of("tea"));
        for (Limits limits : List.of(MASTODON, Limits.USUAL)) {
            int[] before = limits.words(0).cost().before(text);
            assertThat(before).isSorted();
            assertThat(before[0]).isZero();
        }
    }

    private static Limits limits(String json) {
        return Limits.of(SafeJson.tree(json.getBytes(StandardCharsets.UTF_8), "instance"));
    }

    private static Facts facts(Limits limits, boolean warned) {
        return new Facts(limits, "public", false, warned, "7", "", List.of());
    }

    private static String words(String markdown) {
        return words(Walk.note(markdown).publication(), MASTODON).getFirst();
    }

    private static List<String> words(Publication post, Limits limits) {
        Layout layout = Layout.of(post, facts(limits, false));
        return layout.parts().stream().map(part -> part.text().text()).toList();
    }
}
