package studio.meridian.sync;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.platform.Publication;
import studio.meridian.storage.MediaStore;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.RecordFailure;
import studio.meridian.storage.VariantStore;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects all that goes to a platform for one delivery, from the revision it was planned with. */
public final class Publications {
    private final PostStore posts;
    private final VariantStore variants;
    private final MediaStore media;
    private final Supplier<String> author;

    /**
     * @param author asks for the name printed where a post credits no other author
     */
    public Publications(
            PostStore posts, VariantStore variants, MediaStore media, Supplier<String> author) {
        this.posts = posts;
        this.variants = variants;
        this.media = media;
        this.author = author;
    }

    /**
     * What is to be published.
     *
     * @param now the moment it counts as published when none was planned
     */
    Publication of(Delivery delivery, Instant now) {
        Post post = posts.get(delivery.post());
        Variant variant = variants.find(delivery.variant());
        Revision revision = variants.revision(delivery.revision());
        if (variant == null || revision == null) {
            throw new FailureException(
                    new RecordFailure.NoVariant(post.id().toString(), delivery.locale().tag()));
        }
        boolean first = delivery.kind() == Delivery.Kind.CREATE;
        Instant moment = delivery.due() == null ? now : delivery.due().instant();
        return new Publication(
                delivery.kind(),
                delivery.remoteKey(),
                post.id().toString(),
                post.kind(),
                delivery.locale(),
                post.sourceLocale(),
                revision.text(),
                post.tags(),
                post.credit(),
                author.get(),
                variant.translator(),
                moment,
                first ? null : moment,
                mediaOf(revision.text()));
    }

    private List<Media> mediaOf(VariantText text) {
        Map<String, Media> found = new LinkedHashMap<>();
        for (MediaRef ref : MediaRefs.of(text.body())) {
            if (!ref.destination().startsWith(Media.SCHEME)) continue;
            Media one = media.find(ref.destination().substring(Media.SCHEME.length()));
            if (one != null) found.put(one.sha256(), one);
        }
        return List.copyOf(found.values());
    }
}
