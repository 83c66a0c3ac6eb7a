package studio.meridian.localization;

import studio.meridian.model.Id;
import studio.meridian.model.Ids;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Units for tests, with ids that grow. */
public final class Units {
    public static final Instant BEFORE = Instant.parse("2026-11-01T08:00:00Z");
    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final Ids IDS = new Ids(InstantSource.fixed(BEFORE), new Random(1));
    public static final Id<Variant> VARIANT = IDS.next();

    private Units() {}

    /** An empty unit of the body. */
    public static TranslationUnit empty(int position, String source) {
        return new TranslationUnit(
                IDS.next(),
                VARIANT,
                Field.BODY,
                position,
                source,
                "",
                UnitState.INITIAL,
                "",
                UnitOrigin.NONE,
                null,
                BEFORE);
    }

    /** A unit whose translation is its source in brackets. */
    static TranslationUnit done(TranslationUnit unit) {
        return unit.translated(
                "[" + unit.source() + "]", UnitState.TRANSLATED, UnitOrigin.HUMAN, BEFORE);
    }

    /** Translated units of a body. */
    static List<TranslationUnit> body(String... sources) {
        List<TranslationUnit> units =
                aligned(List.of(), Map.of(Field.BODY, Arrays.asList(sources))).units();
        return units.stream().map(Units::done).toList();
    }

    static UnitAlignment.Aligned aligned(
            List<TranslationUnit> units, Map<Field, List<String>> segments) {
        return new UnitAlignment(VARIANT, IDS, NOW).align(units, segments);
    }
}
