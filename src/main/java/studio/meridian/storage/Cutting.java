package studio.meridian.storage;

import org.jdbi.v3.core.Handle;

import studio.meridian.localization.Progress;
import studio.meridian.localization.SourceSegments;
import studio.meridian.localization.UnitAlignment;
import studio.meridian.localization.UnitAlignment.Aligned;
import studio.meridian.localization.memory.Pretranslation;
import studio.meridian.localization.segment.Untranslated;
import studio.meridian.model.Id;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;
import studio.meridian.model.Variant.Translation;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.DeliveryTable;
import studio.meridian.storage.table.MemoryTable;
import studio.meridian.storage.table.RevisionTable;
import studio.meridian.storage.table.UnitTable;
import studio.meridian.storage.table.VariantTable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happens, in one transaction, when a state of a variant is kept: deliveries that wait follow
 * to it, and variants translated from it are brought in line, so that exactly the touched units
 * become stale.
 */
public final class Cutting {
    private Cutting() {}

    /** Keeps the variant as it stands. */
    public static Revision cut(Handle handle, Writing writing, Variant variant, Reason reason) {
        Revision revision = RevisionTable.cut(handle, writing, variant, reason);
        return kept(handle, writing, variant, revision);
    }

    /**
     * Keeps the variant as it stands as made from its own past and another revision.
     *
     * @param other not an ancestor of what it was
     */
    public static Revision merge(
            Handle handle, Writing writing, Variant variant, Id<Revision> other, Reason reason) {
        Revision newest = RevisionTable.newest(handle, variant.id());
        if (newest == null || newest.text().equals(variant.text())) {
            return cut(handle, writing, variant, reason);
        }
        List<Id<Revision>> parents = new ArrayList<>();
        RevisionTable.of(handle, variant.id()).stream()
                .map(Revision::id)
                .filter(id -> !id.equals(other))
                .findFirst()
                .ifPresent(parents::add);
        parents.add(other);
        Revision revision =
                RevisionTable.add(handle, writing, variant.id(), parents, reason, variant.text());
        return kept(handle, writing, variant, revision);
    }

    private static Revision kept(
            Handle handle, Writing writing, Variant variant, Revision revision) {
        DeliveryTable.follow(handle, variant.id(), revision);
        for (Id<Variant> id : VariantTable.linkedTo(handle, variant.id())) {
            Variant linked = VariantStore.existing(handle, id);
            Translation link = linked.translation();
            if (link == null || link.sourceRevision().equals(revision.id())) continue;
            align(handle, writing, linked, variant, revision);
        }
        return revision;
    }

    /**
     * Brings a variant's units in line with its source as kept, fills exact matches and renders it.
     */
    static Aligned align(
            Handle handle, Writing writing, Variant target, Variant source, Revision revision) {
        Pretranslation memory =
                new Pretranslation(new MemoryTable(handle), source.locale(), target.locale());
        return align(
                handle,
                writing,
                target,
                source,
                revision,
                units -> memory.fill(units, writing.now()));
    }

    /** As {@link #align}, leaving what is not translated as it is. */
    static void alignAsTold(
            Handle handle, Writing writing, Variant target, Variant source, Revision revision) {
        align(handle, writing, target, source, revision, UnaryOperator.identity());
    }

    private static Aligned align(
            Handle handle,
            Writing writing,
            Variant target,
            Variant source,
            Revision revision,
            UnaryOperator<List<TranslationUnit>> fill) {
        SourceSegments segments = SourceSegments.of(revision.text(), source.locale());
        UnitAlignment alignment = new UnitAlignment(target.id(), writing.ids(), writing.now());
        Aligned aligned = alignment.align(UnitTable.of(handle, target.id()), segments.texts());
        List<TranslationUnit> units = fill.apply(aligned.units());
        UnitTable.replace(handle, target.id(), units);
        VariantTable.saveLink(handle, target.id(), new Translation(source.id(), revision.id()));
        render(handle, writing, target, segments, units);
        return aligned;
    }

    /** Writes the text that the units make, and how far they have come. */
    static void render(
            Handle handle,
            Writing writing,
            Variant target,
            SourceSegments segments,
            List<TranslationUnit> units) {
        VariantText text =
                segments.render(
                        units, target.locale(), target.text().slug(), Untranslated.LEAVE_OUT);
        VariantTable.saveText(handle, target.id(), text, writing.now());
        Progress progress = Progress.of(units);
        VariantTable.saveProgress(
                handle, target.id(), progress.total().words(), progress.done().words());
    }
}
