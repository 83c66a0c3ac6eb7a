package studio.meridian.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.integrity.Finding.Rule;
import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class PostCheckTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final LocaleTag JA = LocaleTag.of("ja");
    private static final String SHA = "a".repeat(64);

    private final PostCheck check = new PostCheck(SHA::equals);

    @Test
    void a_whole_text_has_nothing_to_say() {
        assertThat(rules(PostKind.ARTICLE, "Salt", "Of the sea", "![A pan](media:" + SHA + ")"))
                .isEmpty();
    }

    @Test
    void an_empty_article_lacks_everything() {
        assertThat(rules(PostKind.ARTICLE, "", "", " "))
                .containsExactly(Rule.NO_TITLE, Rule.NO_SUMMARY, Rule.NO_TEXT);
    }

    @Test
    void a_note_needs_no_title() {
        assertThat(rules(PostKind.NOTE, "", "", "Tea at six.")).isEmpty();
    }

    @Test
    void a_picture_without_words_or_without_bytes_is_found() {
        assertThat(rules(PostKind.NOTE, "", "", "![](media:" + SHA + ") ![x](media:bbb)"))
                .containsExactly(Rule.NO_ALT_TEXT, Rule.MEDIA_MISSING);
    }

    @Test
    void open_and_stale_sentences_are_named() {
        List<Finding> findings =
                check.check(
                        post(PostKind.NOTE),
                        variant("", "", "x"),
                        List.of(
                                unit("One.", "", UnitState.INITIAL, null),
                                unit("Two.", "二", UnitState.TRANSLATED, "Too."),
                                unit("Three.", "三", UnitState.TRANSLATED, null)));
        assertThat(findings)
                .containsExactly(
                        new Finding(Rule.UNTRANSLATED, JA, "One."),
                        new Finding(Rule.STALE, JA, "Two."));
    }

    private List<Rule> rules(PostKind kind, String title, String summary, String body) {
        return check.check(post(kind), variant(title, summary, body), List.of()).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Post post(PostKind kind) {
        return new Post(id(1), kind, JA, List.of(), Credit.NONE, null, NOW, NOW);
    }

    private static Variant variant(String title, String summary, String body) {
        VariantText text = new VariantText(title, summary, "", body);
        return new Variant(id(2), id(1), JA, text, "", null, NOW);
    }

    private static TranslationUnit unit(
            String source,
            String target,
            UnitState state,
            @org.jspecify.annotations.Nullable String previous) {
        return new TranslationUnit(
                id(3),
                id(2),
                TranslationUnit.Field.BODY,
                0,
                source,
                target,
                state,
                "",
                UnitOrigin.HUMAN,
                previous,
                NOW);
    }

    private static <T> Id<T> id(long number) {
        return new Id<>(new UUID(0, number));
    }
}
