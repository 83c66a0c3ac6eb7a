package studio.meridian.localization.memory;

import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;

import java.time.Instant;

/**
 * A translation made before.
 *
 * @param source the sentence as it was
 * @param target its translation
 * @param origin how the translation came about
 * @param at when it was confirmed or brought in
 * @param by who confirmed it, empty when unknown
 */
public record ExactMatch(String source, String target, UnitOrigin origin, Instant at, String by) {
    /** What a unit has to say to the memory. */
    public static ExactMatch of(TranslationUnit unit, String by) {
        String source = unit.previousSource() == null ? unit.source() : unit.previousSource();
        return new ExactMatch(source, unit.target(), unit.origin(), unit.changedAt(), by);
    }

    /** Whether a person stands behind it. */
    public boolean isConfirmed() {
        return origin != UnitOrigin.MACHINE && origin != UnitOrigin.NONE;
    }
}
