package studio.meridian.localization;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.article.Lit;
import studio.meridian.localization.segment.MarkdownSegmenter;
import studio.meridian.localization.segment.PlainSegmenter;
import studio.meridian.localization.segment.SegmentedText;
import studio.meridian.localization.segment.Untranslated;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.VariantText;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All texts of a source variant taken apart: the title as a whole, summary and body by sentences.
 */
public record SourceSegments(SegmentedText title, SegmentedText summary, SegmentedText body) {
    /** Takes the texts of a variant apart. */
    public static SourceSegments of(VariantText text, LocaleTag locale) {
        return new SourceSegments(
                PlainSegmenter.whole(text.title(), locale),
                PlainSegmenter.sentences(text.summary(), locale),
                MarkdownSegmenter.segment(text.body(), locale));
    }

    /** The segments by field, as {@link UnitAlignment} takes them. */
    public Map<Field, List<String>> texts() {
        return Map.of(
                Field.TITLE, title.texts(),
                Field.SUMMARY, summary.texts(),
                Field.BODY, body.texts());
    }

    /** The segmented text of a field. */
    public SegmentedText field(Field field) {
        return switch (field) {
            case TITLE -> title;
            case SUMMARY -> summary;
            case BODY -> body;
        };
    }

    /**
     * The translated variant. Stale translations are used; a unit whose source is not the segment
     * at its place counts as untranslated.
     *
     * @param slug kept as it is, for it is not translated by segments
     */
    public VariantText render(
            Collection<TranslationUnit> units,
            LocaleTag target,
            String slug,
            Untranslated untranslated) {
        return new VariantText(
                render(Field.TITLE, units, target, untranslated),
                render(Field.SUMMARY, units, target, untranslated),
                slug,
                render(Field.BODY, units, target, untranslated));
    }

    /**
     * The translated variant for showing, with one unit between the marks of {@link Lit}.
     *
     * @param lit the unit, or null for none
     */
    public VariantText renderLit(
            Collection<TranslationUnit> units,
            LocaleTag target,
            String slug,
            @Nullable Id<TranslationUnit> lit) {
        List<TranslationUnit> marked =
                units.stream().map(unit -> unit.id().equals(lit) ? marked(unit) : unit).toList();
        return render(marked, target, slug, Untranslated.LEAVE_OUT);
    }

    private static TranslationUnit marked(TranslationUnit unit) {
        return unit.drafted(Lit.mark(unit.target()), unit.changedAt());
    }

    private String render(
            Field field,
            Collection<TranslationUnit> units,
            LocaleTag target,
            Untranslated untranslated) {
        List<String> targets = targets(field, units);
        boolean empty = targets.stream().allMatch(words -> Lit.strip(words).isBlank());
        if (field != Field.BODY && empty && untranslated == Untranslated.LEAVE_OUT) return "";
        return field(field).skeleton().render(targets, target, untranslated);
    }

    private List<String> targets(Field field, Collection<TranslationUnit> units) {
        Map<Integer, TranslationUnit> byPosition = new HashMap<>();
        for (TranslationUnit unit : units) {
            if (unit.field() == field) byPosition.put(unit.position(), unit);
        }
        List<String> targets = new ArrayList<>();
        for (String text : field(field).texts()) {
            TranslationUnit unit = byPosition.get(targets.size());
            targets.add(unit != null && unit.source().equals(text) ? unit.target() : "");
        }
        return targets;
    }
}
