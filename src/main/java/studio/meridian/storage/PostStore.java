package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Credit;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.model.PostKind;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Changes;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.PostTable;
import studio.meridian.storage.table.VariantTable;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Posts: make, find, change, duplicate, put away and bring back. */
public final class PostStore {
    private final Database database;
    private final Writing writing;

    public PostStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /**
     * A new post with its first variant.
     *
     * @param variant the variant in the language it is first written in
     */
    public record Created(Post post, Variant variant) {}

    /** Makes a post and the variant it is first written in. */
    public Created create(
            PostKind kind, LocaleTag locale, List<String> tags, Credit credit, VariantText text) {
        return database.write(
                (handle, changes) -> insert(handle, changes, kind, locale, tags, credit, text));
    }

    private Created insert(
            Handle handle,
            Changes changes,
            PostKind kind,
            LocaleTag locale,
            List<String> tags,
            Credit credit,
            VariantText text) {
        Instant now = writing.now();
        Post post = new Post(writing.ids().next(), kind, locale, tags, credit, null, now, now);
        PostTable.insert(handle, post);
        Variant variant = new Variant(writing.ids().next(), post.id(), locale, text, "", null, now);
        VariantTable.insert(handle, variant);
        changes.add(Change.What.POST, post.id().value());
        return new Created(post, variant);
    }

    /** The post, or null when there is none. */
    public @Nullable Post find(Id<Post> id) {
        return database.read(handle -> PostTable.find(handle, id));
    }

    /**
     * The post.
     *
     * @throws FailureException {@link RecordFailure.NoPost}
     */
    public Post get(Id<Post> id) {
        Post post = find(id);
        if (post == null) throw new FailureException(new RecordFailure.NoPost(id.toString()));
        return post;
    }

    /** Every post, archived ones too, oldest first. */
    public List<Id<Post>> ids() {
        return database.read(PostTable::ids);
    }

    /** Changes a post's own fields in one step; nothing is written when they stay the same. */
    public Post update(Id<Post> id, UnaryOperator<Post> change) {
        return database.write((handle, changes) -> {
            Post before = existing(handle, id);
            Post changed = change.apply(before);
            if (changed.equals(before)) return before;
            Post after = touched(changed, writing.now());
            PostTable.update(handle, after);
            reindex(handle, id);
            changes.add(Change.What.POST, id.value());
            return after;
        });
    }

    /** Puts a post away; its planned deliveries stay and are shown as they are. */
    public Post archive(Id<Post> id) {
        Instant now = writing.now();
        return update(id, post -> withArchived(post, post.isArchived() ? post.archivedAt() : now));
    }

    /** Brings a post back from the archive. */
    public Post restore(Id<Post> id) {
        return update(id, post -> withArchived(post, null));
    }

    /** Copies the words in all languages into a new post; plans and history stay with the first. */
    public Created duplicate(Id<Post> id, UnaryOperator<String> title) {
        return database.write((handle, changes) -> {
            Post post = existing(handle, id);
            List<Variant> variants = VariantTable.of(handle, id);
            VariantText first = text(variants, post.sourceLocale());
            Created copy =
                    insert(
                            handle,
                            changes,
                            post.kind(),
                            post.sourceLocale(),
                            post.tags(),
                            post.credit(),
                            retitled(first, title));
            for (Variant variant : variants) {
                if (variant.locale().equals(post.sourceLocale())) continue;
                copyVariant(handle, copy.post(), variant);
            }
            return copy;
        });
    }

    private void copyVariant(Handle handle, Post post, Variant variant) {
        VariantTable.insert(
                handle,
                new Variant(
                        writing.ids().next(),
                        post.id(),
                        variant.locale(),
                        retitled(variant.text(), title -> title),
                        variant.translator(),
                        null,
                        writing.now()));
    }

    private static VariantText text(List<Variant> variants, LocaleTag locale) {
        return variants.stream()
                .filter(variant -> variant.locale().equals(locale))
                .findFirst()
                .map(Variant::text)
                .orElse(VariantText.EMPTY);
    }

    /** The copy gets an address of its own, so the slug is made anew. */
    private static VariantText retitled(VariantText text, UnaryOperator<String> title) {
        return new VariantText(title.apply(text.title()), text.summary(), "", text.body());
    }

    private static void reindex(Handle handle, Id<Post> id) {
        for (Variant variant : VariantTable.of(handle, id)) {
            VariantTable.index(handle, variant.id(), variant.text());
        }
    }

    private static Post existing(Handle handle, Id<Post> id) {
        Post post = PostTable.find(handle, id);
        if (post == null) throw new FailureException(new RecordFailure.NoPost(id.toString()));
        return post;
    }

    private static Post touched(Post post, Instant now) {
        return new Post(
                post.id(),
                post.kind(),
                post.sourceLocale(),
                post.tags(),
                post.credit(),
                post.archivedAt(),
                post.createdAt(),
                now);
    }

    private static Post withArchived(Post post, @Nullable Instant at) {
        return new Post(
                post.id(),
                post.kind(),
                post.sourceLocale(),
                post.tags(),
                post.credit(),
                at,
                post.createdAt(),
                post.updatedAt());
    }
}
