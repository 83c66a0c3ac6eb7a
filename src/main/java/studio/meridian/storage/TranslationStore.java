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
            return start(handle, post, target, translator, state, List.of());
        });
    }

    /**
     * As {@link #start(Id, LocaleTag, String, UnitState)}, within a transaction.
     *
     * @param told the sentences of the text that is there, or empty to find them in it
     */
    Variant start(
            Handle handle,
            Id<Post> post,
            LocaleTag target,
            String translator,
            UnitState state,
            List<IntakeStore.Unit> told) {
        Variant source = source(handle, post);
        Variant variant = variant(handle, post, target, translator);
        if (variant.isLinked()) return variant;
        Revision revision = Cutting.cut(handle, writing, source, Reason.TRANSLATE);
        if (!told.isEmpty()) {
            replace(handle, source, variant, units(variant, told));
            Cutting.alignAsTold(handle, writing, variant, source, revision);
        } else {
            if (!variant.text().isBlank()) takeOver(handle, source, variant, state);
            Cutting.align(handle, writing, variant, source, revision);
        }
        return VariantStore.existing(handle, variant.id());
    }

    /**
     * Links a variant again that was detached. While its words are still those of its units, they
     * stand as they were; else its text is taken over as by {@link #start}.
     *
     * @param before the variant as it was before it was detached
     */
    public Variant attach(Variant before) {
        return database.write((handle, changes) -> {
            Variant now = VariantStore.existing(handle, before.id());
            changes.add(Change.What.POST, now.post().value());
            if (now.isLinked()) return now;
            if (!now.text().equals(before.text())) {
                UnitState state = UnitState.TRANSLATED;
                return start(handle, now.post(), now.locale(), now.translator(), state, List.of());
            }
            VariantTable.saveLink(handle, now.id(), before.translation());
            return VariantStore.existing(handle, now.id());
        });
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
            TranslationUnit before = existing(handle, id);
            UnitState newState = target.isBlank() ? UnitState.INITIAL : state;
            UnitOrigin newOrigin = target.isBlank() ? UnitOrigin.NONE : origin;
            TranslationUnit after = before.translated(target, newState, newOrigin, writing.now());
            put(handle, changes, List.of(after));
            return after;
        });
    }

    /**
     * Keeps words that nobody has confirmed yet: the unit counts as not translated, and what was
     * stale stays stale.
     *
     * @return the unit as it was before
     */
    public TranslationUnit draft(Id<TranslationUnit> id, String target) {
        return database.write((handle, changes) -> {
            TranslationUnit before = existing(handle, id);
            put(handle, changes, List.of(before.drafted(target, writing.now())));
            return before;
        });
    }

    /**
     * Like {@link #translate}, and fills the untranslated units of the variant that have the very
     * same source.
     *
     * @return what it replaced
     */
    public TranslationStep confirm(
            Id<TranslationUnit> id, String target, UnitState state, UnitOrigin origin) {
        return database.write((handle, changes) -> {
            Instant now = writing.now();
            TranslationUnit unit = existing(handle, id);
            List<TranslationUnit> before = new ArrayList<>(List.of(unit));
            List<TranslationUnit> after = new ArrayList<>();
            after.add(unit.translated(target, state, origin, now));
            for (TranslationUnit other : UnitTable.of(handle, unit.variant())) {
                if (!repeats(other, unit)) continue;
                before.add(other);
                after.add(other.translated(target, UnitState.TRANSLATED, UnitOrigin.MEMORY, now));
            }
            ExactMatch made = lesson(after.getFirst());
            ExactMatch known = made == null ? null : known(handle, unit, made);
            put(handle, changes, after);
            return new TranslationStep(before, made, known);
        });
    }

    private static @Nullable ExactMatch known(
            Handle handle, TranslationUnit unit, ExactMatch wanted) {
        Sides sides = sides(handle, unit);
        return new MemoryTable(handle)
                .exact(sides.source().locale(), sides.target().locale(), wanted.source()).stream()
                        .filter(match -> match.target().equals(wanted.target()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean repeats(TranslationUnit other, TranslationUnit unit) {
        return !other.id().equals(unit.id())
                && other.source().equals(unit.source())
                && other.state() == UnitState.INITIAL
                && other.target().isEmpty();
    }

    /** Puts a unit back as it was; what undo does. */
    public void restore(TranslationUnit unit) {
        restore(List.of(unit));
    }

    /** Puts units of one variant back as they were, except those whose source is another now. */
    public void restore(List<TranslationUnit> units) {
        database.writeOnly((handle, changes) -> restore(handle, changes, units));
    }

    /**
     * Takes a step back: its units as above, and what the memory learnt by it, unless somebody
     * taught it the same again since.
     *
     * @return the unit that the step changed first, as it was
     */
    public TranslationUnit restore(TranslationStep step) {
        return database.write((handle, changes) -> {
            unlearn(handle, step);
            restore(handle, changes, step.before());
            return step.before().getFirst();
        });
    }

    private void restore(Handle handle, Changes changes, List<TranslationUnit> units) {
        List<TranslationUnit> same = new ArrayList<>();
        for (TranslationUnit unit : units) {
            TranslationUnit now = UnitTable.find(handle, unit.id());
            if (now != null && now.source().equals(unit.source())) same.add(unit);
        }
        if (!same.isEmpty()) put(handle, changes, same);
    }

    private static void unlearn(Handle handle, TranslationStep step) {
        TranslationUnit unit = step.before().getFirst();
        ExactMatch made = step.made();
        if (made == null || UnitTable.find(handle, unit.id()) == null) return;
        if (!made.equals(known(handle, unit, made))) return;
        Sides sides = sides(handle, unit);
        MemoryTable memory = new MemoryTable(handle);
        ExactMatch before = step.known();
        if (before == null) memory.forget(sides.source().locale(), sides.target().locale(), made);
        else memory.remember(sides.source().locale(), sides.target().locale(), before);
    }

    /** A variant and the one it is translated from. */
    private record Sides(Variant target, Variant source) {}

    private static Sides sides(Handle handle, TranslationUnit unit) {
        Variant variant = VariantStore.existing(handle, unit.variant());
        Variant.Translation link = variant.translation();
        if (link == null) throw gone(unit.id());
        return new Sides(variant, VariantStore.existing(handle, link.source()));
    }

    /** Saves units of one variant and renders it once. */
    private void put(Handle handle, Changes changes, List<TranslationUnit> units) {
        TranslationUnit first = units.getFirst();
        Variant variant = VariantStore.existing(handle, first.variant());
        Variant.Translation link = variant.translation();
        if (link == null) throw gone(first.id());
        Revision revision = RevisionTable.find(handle, link.sourceRevision());
        if (revision == null) throw gone(first.id());
        Variant source = VariantStore.existing(handle, link.source());
        units.forEach(unit -> UnitTable.save(handle, unit));
        SourceSegments segments = SourceSegments.of(revision.text(), source.locale());
        Cutting.render(handle, writing, variant, segments, UnitTable.of(handle, variant.id()));
        units.forEach(unit -> remember(handle, source, variant, unit));
        changes.add(Change.What.POST, variant.post().value());
    }

    private static TranslationUnit existing(Handle handle, Id<TranslationUnit> id) {
        TranslationUnit unit = UnitTable.find(handle, id);
        if (unit == null) throw gone(id);
        return unit;
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
        replace(handle, source, variant, units);
    }

    /** Units as they are told; which of them are stale is found out when they are aligned. */
    private List<TranslationUnit> units(Variant variant, List<IntakeStore.Unit> told) {
        List<TranslationUnit> units = new ArrayList<>();
        for (IntakeStore.Unit one : told) {
            units.add(
                    taken(
                            variant,
                            one.field(),
                            units.size(),
                            one.source(),
                            one.target(),
                            one.state()));
        }
        return units;
    }

    private void replace(
            Handle handle, Variant source, Variant variant, List<TranslationUnit> units) {
        UnitTable.replace(handle, variant.id(), units);
        units.forEach(unit -> remember(handle, source, variant, unit));
    }

    /** What a person wrote or brought in is worth keeping; what the memory gave is kept already. */
    private void remember(Handle handle, Variant source, Variant variant, TranslationUnit unit) {
        ExactMatch match = lesson(unit);
        if (match == null) return;
        new MemoryTable(handle).remember(source.locale(), variant.locale(), match);
    }

    private @Nullable ExactMatch lesson(TranslationUnit unit) {
        boolean own = unit.origin() == UnitOrigin.HUMAN || unit.origin() == UnitOrigin.IMPORT;
        if (!own || unit.state() == UnitState.INITIAL) return null;
        return ExactMatch.of(unit, writing.author().get());
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
