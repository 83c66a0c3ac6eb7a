package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Changes;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.PostTable;
import studio.meridian.storage.table.RevisionTable;
import studio.meridian.storage.table.VariantTable;

import java.util.List;

/** Variants as working copies, and the revisions cut from them. */
public final class VariantStore {
    private final Database database;
    private final Writing writing;

    public VariantStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /** All languages of a post, in the order they were added. */
    public List<Variant> of(Id<Post> post) {
        return database.read(handle -> VariantTable.of(handle, post));
    }

    /** The variant, or null when there is none. */
    public @Nullable Variant find(Id<Variant> id) {
        return database.read(handle -> VariantTable.find(handle, id));
    }

    /** The variant of a post in one language, or null when there is none. */
    public @Nullable Variant find(Id<Post> post, LocaleTag locale) {
        return of(post).stream()
                .filter(variant -> variant.locale().equals(locale))
                .findFirst()
                .orElse(null);
    }

    /**
     * Adds a language, written freely.
     *
     * @return the new variant, or the one that was there
     */
    public Variant add(Id<Post> post, LocaleTag locale, VariantText text, String translator) {
        return database.write((handle, changes) -> {
            for (Variant variant : VariantTable.of(handle, post)) {
                if (variant.locale().equals(locale)) return variant;
            }
            Variant added =
                    new Variant(
                            writing.ids().next(),
                            post,
                            locale,
                            text,
                            translator,
                            null,
                            writing.now());
            VariantTable.insert(handle, added);
            PostTable.touch(handle, post, writing.now());
            changes.add(Change.What.POST, post.value());
            return added;
        });
    }

    /**
     * Autosave: overwrites the words of a variant. A variant linked to a source is detached by it,
     * since its words no longer come from its units.
     */
    public Variant saveText(Id<Variant> id, VariantText text) {
        return database.write((handle, changes) -> {
            Variant before = existing(handle, id);
            if (before.text().equals(text)) return before;
            VariantTable.saveText(handle, id, text, writing.now());
            if (before.isLinked()) VariantTable.saveLink(handle, id, null);
            changes.add(Change.What.POST, before.post().value());
            return existing(handle, id);
        });
    }

    /** Takes a variant out of the hands of its units; its words stay as they are. */
    public Variant detach(Id<Variant> id) {
        return database.write((handle, changes) -> {
            Variant before = existing(handle, id);
            if (!before.isLinked()) return before;
            VariantTable.saveLink(handle, id, null);
            changes.add(Change.What.POST, before.post().value());
            return existing(handle, id);
        });
    }

    /** Names the translator. */
    public void saveTranslator(Id<Variant> id, String translator) {
        database.writeOnly((handle, changes) -> {
            Variant variant = existing(handle, id);
            handle.createUpdate("UPDATE variant SET translator = :name WHERE id = :id")
                    .bind("name", translator)
                    .bind("id", id.toBytes())
                    .execute();
            changes.add(Change.What.POST, variant.post().value());
        });
    }

    /**
     * Keeps the variant as it stands. Deliveries that still wait follow to the new revision;
     * cutting twice without a change between gives the same revision.
     */
    public Revision cut(Id<Variant> id, Reason reason) {
        return database.write(
                (handle, changes) -> cut(handle, changes, existing(handle, id), reason));
    }

    private Revision cut(Handle handle, Changes changes, Variant variant, Reason reason) {
        changes.add(Change.What.POST, variant.post().value());
        return Cutting.cut(handle, writing, variant, reason);
    }

    /** What was kept of a variant, newest first. */
    public List<Revision> revisions(Id<Variant> id) {
        return database.read(handle -> RevisionTable.of(handle, id));
    }

    /** One revision, or null when there is none. */
    public @Nullable Revision revision(Id<Revision> id) {
        return database.read(handle -> RevisionTable.find(handle, id));
    }

    /** Brings an older state back; what stood there before is kept as a revision of its own. */
    public Variant restore(Id<Revision> id) {
        return database.write((handle, changes) -> {
            Revision wanted = RevisionTable.find(handle, id);
            if (wanted == null) {
                throw new FailureException(new RecordFailure.NoPost(id.toString()));
            }
            Variant before = existing(handle, wanted.variant());
            cut(handle, changes, before, Reason.RESTORE);
            VariantTable.saveText(handle, before.id(), wanted.text(), writing.now());
            if (before.isLinked()) VariantTable.saveLink(handle, before.id(), null);
            Variant after = existing(handle, before.id());
            cut(handle, changes, after, Reason.RESTORE);
            changes.add(Change.What.POST, before.post().value());
            return after;
        });
    }

    static Variant existing(Handle handle, Id<Variant> id) {
        Variant variant = VariantTable.find(handle, id);
        if (variant == null) {
            throw new FailureException(new RecordFailure.NoVariant(id.toString(), ""));
        }
        return variant;
    }
}
