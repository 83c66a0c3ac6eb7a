package studio.meridian.platform.site.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.platform.Publication;
import studio.meridian.platform.site.Draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

class AddressesTest {
    @Test
    void a_slug_counts_before_a_title() {
        assertThat(assign(Map.of(), Draft.of("one").text("A walk", "x").slug("sea")))
                .containsEntry("one", "sea");
        assertThat(assign(Map.of(), Draft.of("one").text("A walk", "x")))
                .containsEntry("one", "a-walk");
    }

    @Test
    void the_same_name_twice_is_told_apart_in_one_language_only() {
        Map<String, String> slugs =
                assign(
                        Map.of(),
                        Draft.of("one").text("A walk", "x"),
                        Draft.of("two").text("A walk", "x"),
                        Draft.of("three").in("es").text("A walk", "x"));
        assertThat(slugs).containsEntry("one", "a-walk").containsEntry("three", "a-walk");
        assertThat(slugs.get("two")).matches("a-walk-[0-9a-f]{6}");
    }

    @Test
    void an_address_once_given_stays() {
        Draft renamed = Draft.of("one").text("Another title", "x");
        assertThat(assign(Map.of("one", "a-walk"), renamed)).containsEntry("one", "a-walk");
        Map<String, String> before = assign(Map.of(), Draft.of("a"), Draft.of("b"));
        Map<String, String> after = assign(before, Draft.of("b"));
        assertThat(after).containsExactly(Map.entry("b", before.get("b")));
    }

    @Test
    void a_new_slug_of_the_author_moves_the_post() {
        assertThat(assign(Map.of("one", "a-walk"), Draft.of("one").slug("by-the-sea")))
                .containsEntry("one", "by-the-sea");
    }

    @Test
    void folders_of_the_site_are_not_given_away() {
        assertThat(assign(Map.of(), Draft.of("one").slug("tags")).get("one")).startsWith("tags-");
        assertThat(assign(Map.of(), Draft.of("one").slug("archive")).get("one"))
                .startsWith("archive-");
    }

    @Test
    void a_post_without_a_word_has_an_address() {
        Map<String, String> slugs = assign(Map.of(), Draft.of("one").text("", "x"));
        assertThat(slugs.get("one")).isNotBlank();
        assertThat(assign(Map.of(), Draft.of("one").text("🍵", "x")).get("one")).isNotBlank();
    }

    @Test
    void the_order_of_posts_does_not_count() {
        long seed = 7;
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 20; i++) drafts.add(Draft.of("post-" + i).text("T" + i % 3, "x"));
        Map<String, String> first = assign(Map.of(), drafts.toArray(Draft[]::new));
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(drafts, random);
            assertThat(assign(Map.of(), drafts.toArray(Draft[]::new)))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
        assertThat(first.values()).doesNotHaveDuplicates();
    }

    private static Map<String, String> assign(Map<String, String> before, Draft... drafts) {
        List<Publication> posts = Arrays.stream(drafts).map(Draft::frozen).toList();
        return Addresses.assign(posts, before);
    }
}
