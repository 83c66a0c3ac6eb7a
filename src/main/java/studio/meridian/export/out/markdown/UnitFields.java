package studio.meridian.export.out.markdown;

import studio.meridian.export.out.OutPost;
import studio.meridian.export.out.OutText;
import studio.meridian.localization.PairTranslation;
import studio.meridian.localization.SourceSegments;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sentences of a translation one by one, written where an import would not find them in the
 * text again: in an unfinished translation, or one whose sentences have not come equally far.
 */
final class UnitFields {
    private final OutPost post;
    private final OutText text;

    UnitFields(OutPost post, OutText text) {
        this.post = post;
        this.text = text;
    }

    /** One entry for each sentence, or none where the text tells all. */
    List<Map<String, Object>> fields() {
        boolean begun = text.units().stream().anyMatch(unit -> !unit.target().isBlank());
        if (!begun || areFoundAgain()) return List.of();
        return text.units().stream().map(UnitFields::unit).toList();
    }

    private boolean areFoundAgain() {
        SourceSegments from = SourceSegments.of(post.source(), post.post().sourceLocale());
        SourceSegments to = SourceSegments.of(text.words(), text.locale());
        List<String> sources = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (Field field : Field.values()) {
            sources.addAll(from.field(field).texts());
            targets.addAll(PairTranslation.pair(from.field(field), to.field(field)).targets());
        }
        List<TranslationUnit> units = text.units();
        return units.stream().map(TranslationUnit::source).toList().equals(sources)
                && units.stream().map(TranslationUnit::target).toList().equals(targets)
                && units.stream().allMatch(this::isAsFarAsAll);
    }

    private boolean isAsFarAsAll(TranslationUnit unit) {
        UnitState whole = text.state() == UnitState.INITIAL ? UnitState.TRANSLATED : text.state();
        boolean blank = unit.target().isBlank();
        return !unit.isStale() && unit.state() == (blank ? UnitState.INITIAL : whole);
    }

    private static Map<String, Object> unit(TranslationUnit unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (unit.field() != Field.BODY) {
            fields.put("field", unit.field().name().toLowerCase(Locale.ROOT));
        }
        String madeFor = unit.previousSource();
        fields.put("source", madeFor == null ? unit.source() : madeFor);
        if (!unit.target().isBlank()) fields.put("target", unit.target());
        if (unit.state() != UnitState.INITIAL) fields.put("state", unit.state().xliff());
        return fields;
    }
}
