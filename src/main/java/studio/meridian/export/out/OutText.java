package studio.meridian.export.out;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;

import java.util.List;

/**
 * One language of a post that goes out.
 *
 * @param units what it was translated by, empty when it is written freely
 */
public record OutText(Variant variant, List<TranslationUnit> units) {
    public OutText {
        units = List.copyOf(units);
    }

    public LocaleTag locale() {
        return variant.locale();
    }

    public VariantText words() {
        return variant.text();
    }

    /** Whether every sentence is translated, and for the source as it is now. */
    public boolean isFinished() {
        return !words().body().isBlank() && units.stream().allMatch(TranslationUnit::isDone);
    }

    /** How far the whole has come: as far as the sentence that is furthest behind. */
    public UnitState state() {
        return units.stream()
                .map(unit -> unit.isStale() ? UnitState.INITIAL : unit.state())
                .min(UnitState::compareTo)
                .orElse(UnitState.INITIAL);
    }
}
