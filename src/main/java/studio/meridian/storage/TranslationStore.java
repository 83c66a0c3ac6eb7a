package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.localization.PairTranslation;
import studio.meridian.localization.SourceSegments;
import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Changes;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.MemoryTable;
import studio.meridian.storage.table.PostTable;
import studio.meridian.storage.table.RevisionTable;
import studio.meridian.storage.table.UnitTable;
import studio.meridian.storage.table.VariantTable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Variants that are translated unit by unit. The units are the truth; the text of the variant is
 * rendered from them in the same transaction as every change.
 */
public final class TranslationStore {
    private final Database database;
    private final Writing writing;

    public TranslationStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /**
     * Begins the translation of a post into a language: links the variant (made if it is not there)
     * to the post's source and fills units from exact matches. A text that was there is taken over,
     * paired sentence by sentence.
     */
    public Variant start(Id<Post> post, LocaleTag target, String translator) {
        return start(post, target, translator, UnitState.TRANSLATED);
    }

    /**
     * As {@link #start(Id, LocaleTag, String)}, for a text that comes from a file.
     *
     * @param state how far the sentences that are there have come
     */
    public Variant start(Id<Post> post, LocaleTag target, String translator, UnitState state) {
        return database.write((handle, changes) -> {
            changes.add(Change.What.POST, post.value());
            return start(handle, post, target, translator, state);
        });
    }

    /** As {@link #start(Id, LocaleTag, String, UnitState)}, within a transaction. */
    Variant start(
            Handle handle, Id<Post> post, LocaleTag target, String translator, UnitState state) {
        Variant source = source(handle, post);
        Variant variant = variant(handle, post, target, translator);
        if (variant.isLinked()) return variant;
        Revision revision = Cutting.cut(handle, writing, source, Reason.TRANSLATE);
        if (!variant.text().isBlank()) takeOver(handle, source, variant, state);
        Cutting.align(handle, writing, variant, source, revision);
        return VariantStore.existing(handle, variant.id());
    }

    /** The units of a variant in reading order; empty when it is written freely. */
    public List<TranslationUnit> units(Id<Variant> variant) {
        return database.read(handle -> UnitTable.of(handle, variant));
    }

    /** One unit, or null when there is none. */
    public @Nullable TranslationUnit unit(Id<TranslationUnit> id) {
        return database.read(handle -> UnitTable.find(handle, id));
    }

    /**
     * Sets the translation of a unit, renders the variant and, once it counts as translated,
     * remembers it.
     *
     * @return the unit as it stands now
     * @throws FailureException {@link RecordFailure.NoVariant} when the unit is gone or the variant
     *     was detached from its source
     */
    public TranslationUnit translate(
            Id<TranslationUnit> id, String target, UnitState state, UnitOrigin origin) {
        return database.write((handle, changes) -> {
            TranslationUnit before = UnitTable.find(handle, id);
            if (before == null) throw gone(id);
            UnitState newState = target.isBlank() ? UnitState.INITIAL : state;
            UnitOrigin newOrigin = target.isBlank() ? UnitOrigin.NONE : origin;
            TranslationUnit after = before.translated(target, newState, newOrigin, writing.now());
            put(handle, changes, after);
            return after;
        });
    }

    /** Puts a unit back as it was; what undo does. */
    public void restore(TranslationUnit unit) {
        database.writeOnly((handle, changes) -> put(handle, changes, unit));
    }

    private void put(Handle handle, Changes changes, TranslationUnit unit) {
        Variant variant = VariantStore.existing(handle, unit.variant());
        Variant.Translation link = variant.translation();
        if (link == null) throw gone(unit.id());
        Revision revision = RevisionTable.find(handle, link.sourceRevision());
        if (revision == null) throw gone(unit.id());
        Variant source = VariantStore.existing(handle, link.source());
        UnitTable.save(handle, unit);
        SourceSegments segments = SourceSegments.of(revision.text(), source.locale());
        Cutting.render(handle, writing, variant, segments, UnitTable.of(handle, variant.id()));
        remember(handle, source, variant, unit);
        changes.add(Change.What.POST, variant.post().value());
    }

    /** What was translated before, for one sentence, newest first. */
    public List<ExactMatch> matches(LocaleTag source, LocaleTag target, String sentence) {
        return database.read(handle -> new MemoryTable(handle).exact(source, target, sentence));
    }

    private static FailureException gone(Id<TranslationUnit> id) {
        return new FailureException(new RecordFailure.NoVariant(id.toString(), ""));
    }

    private static Variant source(Handle handle, Id<Post> id) {
        Post post = PostTable.find(handle, id);
        if (post == null) throw new FailureException(new RecordFailure.NoPost(id.toString()));
        Variant source = in(handle, id, post.sourceLocale());
        if (source == null) {
            throw new FailureException(
                    new RecordFailure.NoVariant(id.toString(), post.sourceLocale().tag()));
        }
        return source;
    }

    private static @Nullable Variant in(Handle handle, Id<Post> post, LocaleTag locale) {
        return VariantTable.of(handle, post).stream()
                .filter(variant -> variant.locale().equals(locale))
                .findFirst()
                .orElse(null);
    }

    private Variant variant(Handle handle, Id<Post> post, LocaleTag target, String translator) {
        Variant there = in(handle, post, target);
        if (there != null) return there;
        Variant variant =
                new Variant(
                        writing.ids().next(),
                        post,
                        target,
                        VariantText.EMPTY,
                        translator,
                        null,
                        writing.now());
        VariantTable.insert(handle, variant);
        return variant;
    }

    /** Makes units of a text that is there already. */
    private void takeOver(Handle handle, Variant source, Variant variant, UnitState state) {
        SourceSegments from = SourceSegments.of(source.text(), source.locale());
        SourceSegments to = SourceSegments.of(variant.text(), variant.locale());
        List<TranslationUnit> units = new ArrayList<>();
        for (Field field : Field.values()) {
            List<String> sources = from.field(field).texts();
            List<String> targets =
                    PairTranslation.pair(from.field(field), to.field(field)).targets();
            for (int i = 0; i < sources.size(); i++) {
                units.add(taken(variant, field, i, sources.get(i), targets.get(i), state));
            }
        }
        UnitTable.replace(handle, variant.id(), units);
        units.forEach(unit -> remember(handle, source, variant, unit));
    }

    /** What a person wrote or brought in is worth keeping; what the memory gave is kept already. */
    private void remember(Handle handle, Variant source, Variant variant, TranslationUnit unit) {
        boolean known = unit.origin() == UnitOrigin.HUMAN || unit.origin() == UnitOrigin.IMPORT;
        if (!known || unit.state() == UnitState.INITIAL) return;
        ExactMatch match = ExactMatch.of(unit, writing.author().get());
        new MemoryTable(handle).remember(source.locale(), variant.locale(), match);
    }

    private TranslationUnit taken(
            Variant variant, Field field, int at, String source, String target, UnitState state) {
        Instant now = writing.now();
        boolean empty = target.isBlank();
        return new TranslationUnit(
                writing.ids().next(),
                variant.id(),
                field,
                at,
                source,
                target,
                empty ? UnitState.INITIAL : state,
                "",
                empty ? UnitOrigin.NONE : UnitOrigin.IMPORT,
                null,
                now);
    }
}
