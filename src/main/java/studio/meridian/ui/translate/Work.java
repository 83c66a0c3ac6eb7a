package studio.meridian.ui.translate;

import org.jspecify.annotations.Nullable;

import studio.meridian.localization.SourceSegments;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.LibraryStore;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.TranslationStore;
import studio.meridian.storage.VariantStore;

import java.util.Comparator;
import java.util.List;

/**
 * The post on the desk, as it was read.
 *
 * @param post its row in the Library, which knows how far each language has come
 * @param variant the language it is read in, or null while it has no other than its own
 * @param units its sentences when they are translated one by one, else empty
 * @param segments the source as they were made from it, or null when there are none
 */
public record Work(
        Row post,
        @Nullable Variant variant,
        List<TranslationUnit> units,
        @Nullable SourceSegments segments) {
    public Work {
        units = List.copyOf(units);
    }

    /** What can be done here. */
    public enum Stage {
        /** No post was taken up. */
        NO_POST,
        /** The post has no other language yet. */
        NO_LANGUAGE,
        /** The language it is first written in: nothing to translate. */
        SOURCE,
        /** Written freely, without a link to the source. */
        DETACHED,
        /** The source has no words yet. */
        NO_WORDS,
        /** Sentences to translate. */
        SENTENCES
    }

    /** The language translated from. */
    public LocaleTag source() {
        return LocaleTag.of(post.sourceLocale());
    }

    /** The languages other than the source, with how far they have come. */
    public List<LocaleProgress> targets() {
        return post.locales().stream()
                .filter(one -> !one.locale().equals(post.sourceLocale()))
                .sorted(Comparator.comparing(LocaleProgress::locale))
                .toList();
    }

    /** What can be done with what was read. */
    static Stage stage(@Nullable Work work) {
        if (work == null) return Stage.NO_POST;
        if (work.variant == null) return Stage.NO_LANGUAGE;
        if (work.variant.locale().equals(work.source())) return Stage.SOURCE;
        if (!work.variant.isLinked()) return Stage.DETACHED;
        return work.units.isEmpty() ? Stage.NO_WORDS : Stage.SENTENCES;
    }

    /** Reads it; null when the post is gone. */
    static @Nullable Work read(Stores stores, Id<Post> post, @Nullable LocaleTag wanted) {
        Row row = stores.library.row(post);
        if (row == null) return null;
        Work bare = new Work(row, null, List.of(), null);
        LocaleTag locale = wanted == null ? bare.first() : wanted;
        Variant variant = locale == null ? null : stores.variants.find(post, locale);
        Variant.Translation link = variant == null ? null : variant.translation();
        if (variant == null || link == null) return new Work(row, variant, List.of(), null);
        Revision revision = stores.variants.revision(link.sourceRevision());
        SourceSegments segments =
                revision == null ? null : SourceSegments.of(revision.text(), bare.source());
        return new Work(row, variant, stores.translations.units(variant.id()), segments);
    }

    /** The translated post with one of its sentences lit; empty when there is no translation. */
    VariantText lit(@Nullable Id<TranslationUnit> unit) {
        if (variant == null) return VariantText.EMPTY;
        VariantText text = variant.text();
        return segments == null
                ? text
                : segments.renderLit(units, variant.locale(), text.slug(), unit);
    }

    /** The first language that needs work, else the first one. */
    private @Nullable LocaleTag first() {
        return targets().stream()
                .min(Comparator.comparing(one -> one.total() > 0 && one.done() == one.total()))
                .map(one -> LocaleTag.of(one.locale()))
                .orElse(null);
    }

    /**
     * What the screen reads and writes.
     *
     * @param library knows the posts and how far they have come
     */
    public record Stores(
            LibraryStore library, VariantStore variants, TranslationStore translations) {
        /** Keeps the source as it stands, so that what was changed in it becomes stale. */
        boolean settle(Id<Post> post) {
            Row row = library.row(post);
            if (row == null || row.locales().stream().noneMatch(one -> one.total() > 0))
                return false;
            Variant source = variants.find(post, LocaleTag.of(row.sourceLocale()));
            if (source != null) variants.cut(source.id(), Reason.TRANSLATE);
            return true;
        }
    }
}
