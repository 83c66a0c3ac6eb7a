package studio.meridian.localization;

import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far the translation into one language has come. A stale unit counts as stale, whatever state
 * its translation had reached. Words are those of the source; in scripts without blanks a character
 * counts as one.
 *
 * @param initial not translated
 * @param translated translated, not reviewed
 * @param reviewed reviewed, not closed
 * @param closed final
 * @param stale translated, but for an older source
 */
public record Progress(Count initial, Count translated, Count reviewed, Count closed, Count stale) {
    /**
     * An amount of text.
     *
     * @param segments number of units
     * @param words number of words in their sources
     */
    public record Count(int segments, int words) {
        private static final Count NONE = new Count(0, 0);

        private Count plus(Count other) {
            return new Count(segments + other.segments, words + other.words);
        }
    }

    /** Counts the units of one variant. */
    public static Progress of(Collection<TranslationUnit> units) {
        Map<UnitState, Count> byState = new EnumMap<>(UnitState.class);
        Count stale = Count.NONE;
        for (TranslationUnit unit : units) {
            Count one = new Count(1, Tokens.words(unit.source()).size());
            if (unit.isStale()) stale = stale.plus(one);
            else byState.merge(unit.state(), one, Count::plus);
        }
        return new Progress(
                byState.getOrDefault(UnitState.INITIAL, Count.NONE),
                byState.getOrDefault(UnitState.TRANSLATED, Count.NONE),
                byState.getOrDefault(UnitState.REVIEWED, Count.NONE),
                byState.getOrDefault(UnitState.FINAL, Count.NONE),
                stale);
    }

    /** Everything. */
    public Count total() {
        return initial.plus(done()).plus(stale);
    }

    /** What needs no more work: translated or further, and not stale. */
    public Count done() {
        return translated.plus(reviewed).plus(closed);
    }

    /** Done over total by words, from 0 to 1; 1 only when every unit is done. */
    public double share() {
        Count total = total();
        if (done().segments() == total.segments()) return 1;
        // Units without a word keep an unfinished text below 1.
        return total.words() == 0 ? 0 : Math.min(0.99, (double) done().words() / total.words());
    }
}
