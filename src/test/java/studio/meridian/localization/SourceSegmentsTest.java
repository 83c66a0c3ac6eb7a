package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.localization.segment.Untranslated;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.VariantText;

import java.util.List;

class SourceSegmentsTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag DE = LocaleTag.of("de");
    private static final VariantText TEXT =
            new VariantText("A. B.", "One. Two.", "slug", "# Head\n\nText. More.\n");

    @Test
    void the_title_is_whole_and_the_rest_is_cut() {
        SourceSegments segments = SourceSegments.of(TEXT, EN);
        assertThat(segments.texts().get(Field.TITLE)).containsExactly("A. B.");
        assertThat(segments.texts().get(Field.SUMMARY)).containsExactly("One.", "Two.");
        assertThat(segments.texts().get(Field.BODY)).containsExactly("Head", "Text.", "More.");
    }

    @Test
    void a_variant_without_translations_shows_its_source_or_nothing() {
        SourceSegments segments = SourceSegments.of(TEXT, EN);
        assertThat(segments.render(List.of(), DE, "slug", Untranslated.KEEP_SOURCE))
                .isEqualTo(TEXT);
        assertThat(segments.render(List.of(), DE, "s", Untranslated.LEAVE_OUT))
                .isEqualTo(new VariantText("", "", "s", ""));
    }

    @Test
    void translations_take_the_place_of_their_segments() {
        SourceSegments segments = SourceSegments.of(TEXT, EN);
        List<TranslationUnit> units =
                Units.aligned(List.of(), segments.texts()).units().stream()
                        .filter(unit -> unit.position() != 1)
                        .map(Units::done)
                        .toList();
        assertThat(segments.render(units, DE, "abc", Untranslated.KEEP_SOURCE))
                .isEqualTo(
                        new VariantText(
                                "[A. B.]", "[One.] Two.", "abc", "# [Head]\n\nText. [More.]\n"));
    }

    @Test
    void a_unit_of_another_source_is_not_used() {
        SourceSegments segments = SourceSegments.of(TEXT, EN);
        assertThat(
                        segments.render(
                                        Units.body("Other", "Text."),
                                        DE,
                                        "",
                                        Untranslated.KEEP_SOURCE)
                                .body())
                .isEqualTo("# Head\n\n[Text.] More.\n");
    }
}
