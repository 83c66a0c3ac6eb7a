package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.localization.UnitAlignment.Aligned;
import studio.meridian.localization.segment.MarkdownSegmenter;
import studio.meridian.localization.segment.Untranslated;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.VariantText;

import java.util.ArrayList;
import java.util.List;

/** One post through its life: imported with its translation, edited, translated on, rendered. */
class TranslationStoryTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag JA = LocaleTag.of("ja");
    private static final String BODY =
            "# The ferry\n\nIt leaves at nine. It costs [five coins](/fare).\n\n"
                    + "> - Bring food.\n>   Bring water.\n";
    private static final String JAPANESE =
            "# 渡し船\n\n九時に出ます。料金は[五コイン](/fare)です。\n\n> - 食べ物をお持ちください。水もお持ちください。\n";

    private static VariantText post(String body) {
        return new VariantText("The ferry", "A short guide.", "ferry", body);
    }

    private static List<TranslationUnit> imported() {
        SourceSegments source = SourceSegments.of(post(BODY), EN);
        PairTranslation.Pairing pairing =
                PairTranslation.pair(source.body(), MarkdownSegmenter.segment(JAPANESE, JA));
        assertThat(pairing.notes()).isEmpty();
        List<TranslationUnit> units = new ArrayList<>();
        for (TranslationUnit unit : Units.aligned(List.of(), source.texts()).units()) {
            boolean body = unit.field() == TranslationUnit.Field.BODY;
            String target = body ? pairing.targets().get(unit.position()) : "";
            units.add(
                    target.isEmpty()
                            ? unit
                            : unit.translated(
                                    target, UnitState.TRANSLATED, UnitOrigin.IMPORT, Units.BEFORE));
        }
        return units;
    }

    private static VariantText render(String body, List<TranslationUnit> units) {
        return SourceSegments.of(post(body), EN)
                .render(units, JA, "watashibune", Untranslated.KEEP_SOURCE);
    }

    @Test
    void an_imported_translation_renders_as_it_was() {
        VariantText japanese = render(BODY, imported());
        assertThat(japanese.body()).isEqualTo(JAPANESE);
        assertThat(japanese.title()).isEqualTo("The ferry");
        assertThat(japanese.slug()).isEqualTo("watashibune");
        assertThat(Progress.of(imported()).initial().segments()).isEqualTo(2);
    }

    @Test
    void a_change_of_the_source_asks_for_just_that_sentence() {
        String edited = BODY.replace("nine", "ten").replace("# The", "New here.\n\n# The");
        Aligned aligned = Units.aligned(imported(), SourceSegments.of(post(edited), EN).texts());
        assertThat(aligned.removed()).isEmpty();
        assertThat(aligned.units()).filteredOn(TranslationUnit::isStale).hasSize(1);
        TranslationUnit stale =
                aligned.units().stream().filter(TranslationUnit::isStale).findFirst().orElseThrow();
        assertThat(WordDiff.between("It leaves at nine.", stale.source()))
                .contains(new WordDiff.Part(WordDiff.Kind.INSERT, "ten"));
        assertThat(render(edited, aligned.units()).body())
                .startsWith("New here.\n\n# 渡し船\n\n九時に出ます。");
        List<TranslationUnit> done =
                aligned.units().stream().map(unit -> unit.isStale() ? again(unit) : unit).toList();
        assertThat(render(edited, done).body()).contains("\n\n十時に出ます。料金は");
        assertThat(Progress.of(done).stale().segments()).isZero();
    }

    private static TranslationUnit again(TranslationUnit unit) {
        return unit.translated("十時に出ます。", UnitState.REVIEWED, UnitOrigin.HUMAN, Units.NOW);
    }
}
