package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import studio.meridian.localization.Progress.Count;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;

import java.util.List;
import java.util.Map;

class ProgressTest {
    private static TranslationUnit in(UnitState state, String source) {
        return Units.empty(0, source).translated("x", state, UnitOrigin.HUMAN, Units.NOW);
    }

    @Test
    void units_are_counted_by_state_and_words() {
        TranslationUnit stale =
                Units.aligned(
                                Units.body("Nobody knows its source."),
                                Map.of(Field.BODY, List.of("Nobody knows its true source.")))
                        .units()
                        .getFirst();
        Progress progress =
                Progress.of(
                        List.of(
                                Units.empty(0, "One two three."),
                                in(UnitState.TRANSLATED, "One, two!"),
                                in(UnitState.REVIEWED, "One"),
                                in(UnitState.FINAL, "One"),
                                stale));
        assertThat(progress.initial()).isEqualTo(new Count(1, 3));
        assertThat(progress.translated()).isEqualTo(new Count(1, 2));
        assertThat(progress.reviewed()).isEqualTo(new Count(1, 1));
        assertThat(progress.closed()).isEqualTo(new Count(1, 1));
        assertThat(progress.stale()).isEqualTo(new Count(1, 5));
        assertThat(progress.done()).isEqualTo(new Count(3, 4));
        assertThat(progress.total()).isEqualTo(new Count(5, 12));
        assertThat(progress.share()).isEqualTo(4.0 / 12, Offset.offset(1e-9));
    }

    @Test
    void characters_count_as_words_in_scripts_without_blanks() {
        assertThat(Progress.of(List.of(Units.empty(0, "我喜欢茶。"))).initial())
                .isEqualTo(new Count(1, 4));
    }

    @Test
    void the_share_is_whole_only_when_everything_is_done() {
        assertThat(Progress.of(List.of()).share()).isEqualTo(1);
        assertThat(Progress.of(List.of(in(UnitState.FINAL, "A b"))).share()).isEqualTo(1);
        assertThat(Progress.of(List.of(in(UnitState.FINAL, "A b"), Units.empty(1, "…"))).share())
                .isLessThan(1);
        assertThat(Progress.of(List.of(Units.empty(0, "…"))).share()).isZero();
    }
}
