package studio.meridian.localization;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Brings the units of a variant in line with its source after the source changed. */
public final class UnitAlignment {
    /** Sub-state of a unit whose source changed after it was translated. */
    public static final String STALE = "meridian:stale";

    private final Id<Variant> variant;
    private final Ids ids;
    private final Instant now;

    /**
     * @param variant the variant translated into
     * @param ids for units that are new
     * @param now written to units that change
     */
    public UnitAlignment(Id<Variant> variant, Ids ids, Instant now) {
        this.variant = variant;
        this.ids = ids;
        this.now = now;
    }

    /**
     * The outcome.
     *
     * @param units one per source segment, by field and position
     * @param removed units without a segment any more, as they were; their translations may still
     *     serve the memory
     */
    public record Aligned(
            List<TranslationUnit> units, List<TranslationUnit> removed, Counts counts) {
        public Aligned {
            units = List.copyOf(units);
            removed = List.copyOf(removed);
        }
    }

    /**
     * What happened, in units.
     *
     * @param kept source unchanged, wherever it stands now
     * @param changed source changed; stale if there was a translation
     * @param restored source changed back to what the translation was made for
     * @param added wholly new
     * @param removed gone
     */
    public record Counts(int kept, int changed, int restored, int added, int removed) {}

    /**
     * Aligns units with new segments. Equal texts keep their unit, also when moved; a changed text
     * keeps the unit of the most similar text at its place, whose translation becomes stale.
     *
     * @param units all units of the variant, in any order
     * @param segments the source as it is now; a missing field has no segments
     */
    public Aligned align(List<TranslationUnit> units, Map<Field, List<String>> segments) {
        List<TranslationUnit> old =
                units.stream()
                        .sorted(
                                Comparator.comparing(TranslationUnit::field)
                                        .thenComparingInt(TranslationUnit::position))
                        .toList();
        List<Place> places = places(segments);
        Matching matching = new Matching(old, places);
        Tally tally = new Tally();
        List<TranslationUnit> result = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int from = matching.oldOf(i);
            Place place = places.get(i);
            result.add(from < 0 ? added(place, tally) : follow(old.get(from), place, tally));
        }
        List<TranslationUnit> removed = matching.unmatchedOld().stream().map(old::get).toList();
        return new Aligned(result, removed, tally.counts(removed.size()));
    }

    /** Where a segment of the new source stands. */
    record Place(Field field, int position, String text) {}

    private static List<Place> places(Map<Field, List<String>> segments) {
        List<Place> places = new ArrayList<>();
        for (Field field : Field.values()) {
            int position = 0;
            for (String text : segments.getOrDefault(field, List.of())) {
                places.add(new Place(field, position++, text));
            }
        }
        return places;
    }

    private TranslationUnit added(Place place, Tally tally) {
        tally.added++;
        return new TranslationUnit(
                ids.next(),
                variant,
                place.field,
                place.position,
                place.text,
                "",
                UnitState.INITIAL,
                "",
                UnitOrigin.NONE,
                null,
                now);
    }

    private TranslationUnit follow(TranslationUnit unit, Place place, Tally tally) {
        if (unit.source().equals(place.text)) {
            tally.kept++;
            return at(place, unit, unit.subState(), unit.previousSource(), unit.changedAt());
        }
        if (place.text.equals(unit.previousSource())) {
            tally.restored++;
            return at(place, unit, "", null, now);
        }
        tally.changed++;
        if (unit.target().isEmpty()) return at(place, unit, unit.subState(), null, now);
        String madeFor = unit.previousSource() == null ? unit.source() : unit.previousSource();
        return at(place, unit, STALE, madeFor, now);
    }

    private static TranslationUnit at(
            Place place,
            TranslationUnit unit,
            String subState,
            @Nullable String previousSource,
            Instant changedAt) {
        return new TranslationUnit(
                unit.id(),
                unit.variant(),
                place.field,
                place.position,
                place.text,
                unit.target(),
                unit.state(),
                subState,
                unit.origin(),
                previousSource,
                changedAt);
    }

    private static final class Tally {
        private int kept;
        private int changed;
        private int restored;
        private int added;

        private Counts counts(int removed) {
            return new Counts(kept, changed, restored, added, removed);
        }
    }
}
