package studio.meridian.localization.memory;

import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills empty units with what was translated before. */
public final class Pretranslation {
    /** Sub-state of a unit for which the memory knew more than one translation. */
    public static final String AMBIGUOUS = "meridian:ambiguous";

    private final TranslationMemory memory;
    private final LocaleTag source;
    private final LocaleTag target;

    /**
     * @param source language translated from
     * @param target language translated into
     */
    public Pretranslation(TranslationMemory memory, LocaleTag source, LocaleTag target) {
        this.memory = memory;
        this.source = source;
        this.target = target;
    }

    /**
     * The units in the same order; empty ones with an exact match hold its newest translation that
     * a person confirmed. Units with a translation are not touched.
     */
    public List<TranslationUnit> fill(List<TranslationUnit> units, Instant now) {
        List<TranslationUnit> filled = new ArrayList<>();
        for (TranslationUnit unit : units) {
            boolean empty = unit.target().isEmpty() && unit.state() == UnitState.INITIAL;
            filled.add(empty ? fill(unit, now) : unit);
        }
        return filled;
    }

    private TranslationUnit fill(TranslationUnit unit, Instant now) {
        List<ExactMatch> matches =
                memory.exact(source, target, unit.source()).stream()
                        .filter(match -> match.isConfirmed() && !match.target().isBlank())
                        .sorted(Comparator.comparing(ExactMatch::at).reversed())
                        .toList();
        if (matches.isEmpty()) return unit;
        TranslationUnit filled =
                unit.translated(
                        matches.getFirst().target(), UnitState.TRANSLATED, UnitOrigin.MEMORY, now);
        long different =
                matches.stream().map(match -> MemoryKey.of(match.target())).distinct().count();
        return different > 1 ? ambiguous(filled) : filled;
    }

    private static TranslationUnit ambiguous(TranslationUnit unit) {
        return new TranslationUnit(
                unit.id(),
                unit.variant(),
                unit.field(),
                unit.position(),
                unit.source(),
                unit.target(),
                unit.state(),
                AMBIGUOUS,
                unit.origin(),
                unit.previousSource(),
                unit.changedAt());
    }
}
