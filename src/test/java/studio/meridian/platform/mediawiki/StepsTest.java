package studio.meridian.platform.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.model.Delivery.Kind;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Done;
import studio.meridian.platform.Publication;
import studio.meridian.platform.Step;
import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a delivery takes, what its bytes hold, and what its page is called. */
class StepsTest {
    private static List<String> names(Draft draft) {
        return PostSteps.of(draft.publication()).stream().map(Step::name).toList();
    }

    @Test
    void each_kind_of_delivery_has_its_steps() {
        Draft draft = new Draft().picture(1, "a").picture(2, "b");
        assertThat(names(draft))
                .containsExactly("prepare", "media-1", "media-2", "create", "language");
        Done done = new Done("7", "70:abc", "");
        assertThat(names(draft.again(Kind.UPDATE, done).picture(1, "a")))
                .containsExactly("prepare", "media-1", "update");
        assertThat(names(draft.again(Kind.UPDATE, null))).contains("create");
        assertThat(names(draft.again(Kind.DELETE, done))).containsExactly("delete");
    }

    @Test
    void equal_publications_give_equal_bytes_and_each_step_a_name_of_its_own() {
        Publication post = ScriptedWiki.draft(Kind.CREATE).publication();
        Publication same = Publication.read(post.bytes());
        Set<String> seen = new HashSet<>();
        for (Step step : PostSteps.of(post)) {
            byte[] bytes = PostSteps.freeze(post, step, ScriptedWiki.earlier()).bytes();
            assertThat(PostSteps.freeze(same, step, new HashMap<>(ScriptedWiki.earlier())).bytes())
                    .isEqualTo(bytes);
            assertThat(Request.read(bytes).bytes()).as("read again").isEqualTo(bytes);
            assertThat(seen.add(Request.read(bytes).names().step())).isTrue();
        }
    }

    @Test
    void a_translation_has_its_title_above_its_text_and_leads_to_the_first_language() {
        Draft draft = new Draft().in("ar", "g").title("ملح").body("مطر");
        Map<String, String> facts =
                Map.of("title", "Salt/ar", "source", "Salt", "code", "ar", "content", "en");
        assertThat(Layout.text(draft.publication(), facts, Map.of()))
                .isEqualTo(
                        """
                        <div lang="ar" dir="rtl" class="mw-content-rtl">
                        = ملح =

                        مطر

                        [[:Salt|English]]
                        </div>\
                        """);
    }

    @Test
    void tags_are_categories_once_each_and_behind_the_text() {
        Draft draft = new Draft().tags("tea", "tea", "[a|b]", "  ");
        Map<String, String> facts = Map.of("title", "Salt", "code", "en", "content", "en");
        assertThat(Layout.text(draft.publication(), facts, Map.of()))
                .isEqualTo("one\n\n[[Category:tea]]\n[[Category:(a∣b)]]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "Tea and salt → Tea and salt",
                "C# [a] {b} <c> a|b → C♯ (a) (b) ‹c› a∣b",
                "_a__b_ → a b",
                ":a → a",
                "a%41 50% → a٪41 50%",
                "a &amp; b & c → a ＆amp; b & c",
                "~~~~ x → ~ x",
                "../a/./b → …/a/…/b",
                "... and so on → ... and so on",
                "e\u0301 → é",
                "מלח \u200f→ מלח",
            })
    void a_title_is_one_a_wiki_can_have(String words, String title) {
        assertThat(Titles.of(words, 0)).isEqualTo(title);
    }

    @Test
    void a_long_title_leaves_room_for_what_stands_before_it() {
        String title = Titles.of("茶".repeat(200), 20);
        assertThat(Titles.bytes(title)).isLessThanOrEqualTo(235).isGreaterThan(230);
        assertThat(title).endsWith("茶…");
        assertThat(Titles.of("👨‍👩‍👧‍👦".repeat(20), 0))
                .isEqualTo("👨‍👩‍👧‍👦".repeat(10) + "…");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hant, zh-hant",
        "zh-Hant-HK, zh-hk",
        "sr-Latn, sr-el",
        "pt-BR, pt-br",
        "en-US, en",
        "tlh, ''"
    })
    void a_language_has_the_code_the_wiki_gives_it(String tag, String code) {
        String languages =
                """
                [{"code":"en","bcp47":"en"},{"code":"zh-hant","bcp47":"zh-Hant"},
                 {"code":"zh-hk","bcp47":"zh-Hant-HK"},{"code":"sr-el","bcp47":"sr-Latn"},
                 {"code":"pt-br","bcp47":"pt-BR"},{"code":"pt","bcp47":"pt"}]\
                """;
        var json = SafeJson.tree(languages.getBytes(StandardCharsets.UTF_8), "languages");
        assertThat(Preparing.code(LocaleTag.of(tag), json)).isEqualTo(code);
    }
}
