package studio.meridian.platform.site.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Publication;
import studio.meridian.platform.site.Draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class CatalogTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag JA = LocaleTag.of("ja");
    private static final LocaleTag AR = LocaleTag.of("ar");

    @Test
    void the_newest_stands_first_and_keys_decide_between_equals() {
        Catalog catalog =
                catalog(
                        Draft.of("b").at("2026-01-01T00:00:00Z"),
                        Draft.of("c").at("2026-02-01T00:00:00Z"),
                        Draft.of("a").at("2026-01-01T00:00:00Z"));
        assertThat(catalog.entries(EN).stream().map(entry -> entry.post().key()))
                .containsExactly("c", "a", "b");
    }

    @Test
    void the_language_most_was_written_in_comes_first() {
        Catalog catalog =
                catalog(
                        Draft.of("a").in("ar", "ja"),
                        Draft.of("b").in("ja", "ja"),
                        Draft.of("c").in("en", "ja"));
        assertThat(catalog.defaultLocale()).isEqualTo(JA);
        assertThat(catalog.locales()).containsExactly(JA, AR, EN);
        assertThat(catalog().defaultLocale()).isNull();
        assertThat(catalog().locales()).isEmpty();
    }

    @Test
    void languages_of_a_post_know_each_other_and_the_original() {
        Catalog catalog =
                catalog(Draft.of("a").group("g"), Draft.of("b").group("g").in("ja", "en"));
        Entry english = catalog.entries(EN).getFirst();
        Entry japanese = catalog.entries(JA).getFirst();
        assertThat(catalog.translations(english))
                .isEqualTo(catalog.translations(japanese))
                .isEqualTo(Map.of(EN, english, JA, japanese));
        assertThat(catalog.original(japanese)).isEqualTo(english);
        assertThat(japanese.isOriginal()).isFalse();
        assertThat(english.isOriginal()).isTrue();
    }

    @Test
    void a_translation_whose_original_is_not_here_stands_alone() {
        Catalog catalog = catalog(Draft.of("b").in("ja", "en"));
        Entry japanese = catalog.entries(JA).getFirst();
        assertThat(catalog.original(japanese)).isNull();
        assertThat(catalog.translations(japanese)).containsOnlyKeys(JA);
    }

    @Test
    void an_older_copy_in_the_same_language_is_not_linked_from_others() {
        Catalog catalog =
                catalog(
                        Draft.of("a").group("g").at("2026-01-01T00:00:00Z"),
                        Draft.of("b").group("g").at("2026-02-01T00:00:00Z"),
                        Draft.of("c").group("g").in("ja", "en"));
        Entry older = catalog.entries(EN).getLast();
        assertThat(catalog.translations(older)).containsExactly(Map.entry(EN, older));
        assertThat(catalog.translations(catalog.entries(JA).getFirst()).get(EN).post().key())
                .isEqualTo("b");
    }

    @Test
    void spellings_in_other_case_are_one_topic() {
        Catalog catalog =
                catalog(
                        Draft.of("a").tags("Sea", "sea", " SEA ").at("2026-02-01T00:00:00Z"),
                        Draft.of("b").tags("SEA").at("2026-01-01T00:00:00Z"));
        assertThat(catalog.topics(EN)).hasSize(1);
        Topic sea = catalog.topics(EN).getFirst();
        assertThat(sea.name()).isEqualTo("Sea");
        assertThat(sea.entries()).hasSize(2);
        assertThat(sea.path()).isEqualTo("en/tags/sea/");
        assertThat(catalog.topics(catalog.entries(EN).getFirst())).containsExactly(sea);
    }

    @Test
    void topics_of_one_slug_have_pages_of_their_own() {
        Catalog catalog = catalog(Draft.of("a").tags("C", "C++", "C#", "", "  "));
        List<String> paths = catalog.topics(EN).stream().map(Topic::path).toList();
        assertThat(paths).hasSize(3).doesNotHaveDuplicates().contains("en/tags/c/");
    }

    @Test
    void a_topic_is_linked_to_the_languages_that_have_it() {
        Catalog catalog =
                catalog(Draft.of("a").tags("tea", "sea"), Draft.of("b").in("ja").tags("tea", "お茶"));
        Topic tea = catalog.topics(EN).get(1);
        assertThat(tea.name()).isEqualTo("tea");
        assertThat(catalog.translations(tea)).containsOnlyKeys(EN, JA);
        assertThat(catalog.translations(catalog.topics(EN).getFirst())).containsOnlyKeys(EN);
    }

    @Test
    void an_entry_without_a_title_is_called_by_its_words() {
        Entry entry =
                catalog(Draft.of("a").note().text("", "Fog at the *window*, and more."))
                        .entries(EN)
                        .getFirst();
        assertThat(entry.isNote()).isTrue();
        assertThat(entry.title()).isEmpty();
        assertThat(entry.name()).startsWith("Fog at the window");
        assertThat(entry.changed()).isEqualTo(Draft.FIRST);
    }

    private static Catalog catalog(Draft... drafts) {
        List<Publication> posts = Arrays.stream(drafts).map(Draft::frozen).toList();
        return new Catalog(posts, Addresses.assign(posts, Map.of()));
    }
}
