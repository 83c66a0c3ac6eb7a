package studio.meridian.sync;

import org.jspecify.annotations.Nullable;

import studio.meridian.content.MediaRef;
import studio.meridian.content.MediaRefs;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.platform.MediaFile;
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
     * @param shown the delivery whose content the channel shows now, or null
     * @param now the moment it counts as published when none was planned
     */
    Publication of(Delivery delivery, @Nullable Delivery shown, Instant now) {
        Post post = posts.get(delivery.post());
        Variant variant = variants.find(delivery.variant());
        Revision revision = variants.revision(delivery.revision());
        if (variant == null || revision == null) {
            throw new FailureException(
                    new RecordFailure.NoVariant(post.id().toString(), delivery.locale().tag()));
        }
        boolean first = delivery.kind() == Delivery.Kind.CREATE;
        Instant moment = delivery.due() == null ? now : delivery.due().instant();
        Sent as =
                new Sent(
                        delivery.kind(),
                        delivery.idempotencyKey(),
                        delivery.remoteKey(),
                        moment,
                        first ? null : moment);
        return of(post, variant, revision.text(), shown, as);
    }

    /**
     * What would be published of a text if it went now; no delivery is needed for it.
     *
     * @param text the words, as they may not be saved yet
     * @param shown the delivery whose content the channel shows now, or null
     */
    public Publication of(
            Post post, Variant variant, VariantText text, @Nullable Delivery shown, Instant now) {
        String name = variant.id().toString();
        Sent as =
                shown == null
                        ? new Sent(Delivery.Kind.CREATE, name, name, now, null)
                        : new Sent(Delivery.Kind.UPDATE, name, shown.remoteKey(), now, now);
        return of(post, variant, text, shown, as);
    }

    /** How a text goes out. */
    private record Sent(
            Delivery.Kind kind,
            String delivery,
            String key,
            Instant published,
            @Nullable Instant updated) {}

    private Publication of(
            Post post, Variant variant, VariantText text, @Nullable Delivery shown, Sent as) {
        return new Publication(
                Publication.FORMAT,
                as.kind,
                as.delivery,
                as.key,
                shown == null ? null : shown.remoteId(),
                shown == null ? null : shown.remoteRevision(),
                post.id().toString(),
                post.kind(),
                variant.locale().tag(),
                post.sourceLocale().tag(),
                text.title(),
                text.summary(),
                text.slug(),
                text.body(),
                post.tags(),
                post.credit(),
                author.get(),
                variant.translator(),
                as.published,
                as.updated,
                mediaOf(text));
    }

    private List<MediaFile> mediaOf(VariantText text) {
        Map<String, MediaFile> found = new LinkedHashMap<>();
        for (MediaRef ref : MediaRefs.of(text.body())) {
            if (!ref.destination().startsWith(Media.SCHEME)) continue;
            Media one = media.find(ref.destination().substring(Media.SCHEME.length()));
            if (one != null) found.putIfAbsent(one.sha256(), file(one, ref.alt()));
        }
        return List.copyOf(found.values());
    }

    private static MediaFile file(Media media, String alt) {
        return new MediaFile(
                media.sha256(),
                media.fileName(),
                media.mediaType(),
                alt.isBlank() ? media.defaultAlt() : alt,
                media.width(),
                media.height());
    }
}
