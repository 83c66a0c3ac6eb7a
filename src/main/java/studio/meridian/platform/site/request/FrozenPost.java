package studio.meridian.platform.site.request;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.model.Sha256;
import studio.meridian.platform.Publication;
import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A publication as the site keeps it: JSON that never changes once it was made. The fields are
 * those of {@link Publication}, flat.
 *
 * @param format version of this form, for later readers
 */
public record FrozenPost(
        int format,
        Delivery.Kind kind,
        String key,
        String group,
        PostKind post,
        String locale,
        String sourceLocale,
        String title,
        String summary,
        String slug,
        String body,
        List<String> tags,
        Credit credit,
        String author,
        String translator,
        Instant published,
        @Nullable Instant updated,
        List<FrozenMedia> media) {
    private static final int FORMAT = 1;

    public FrozenPost {
        tags = List.copyOf(tags);
        media = List.copyOf(media);
    }

    /** The same publication gives the same post. */
    public static FrozenPost of(Publication publication) {
        return new FrozenPost(
                FORMAT,
                publication.kind(),
                publication.remoteKey(),
                publication.group(),
                publication.postKind(),
                publication.locale().tag(),
                publication.sourceLocale().tag(),
                CleanText.wellFormed(publication.text().title()),
                CleanText.wellFormed(publication.text().summary()),
                CleanText.wellFormed(publication.text().slug()),
                CleanText.wellFormed(publication.text().body()),
                publication.tags().stream().map(CleanText::wellFormed).toList(),
                publication.credit(),
                CleanText.wellFormed(publication.author()),
                CleanText.wellFormed(publication.translator()),
                publication.publishedAt(),
                publication.updatedAt(),
                publication.media().stream().map(FrozenMedia::of).toList());
    }

    /** Reads what {@link #bytes()} wrote. */
    public static FrozenPost read(byte[] bytes) {
        return SafeJson.read(bytes, "request.json", FrozenPost.class);
    }

    /** The bytes that are kept and compared. */
    public byte[] bytes() {
        return SafeJson.writePretty(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The language of the text. */
    public LocaleTag language() {
        return LocaleTag.of(locale);
    }

    /** A file name for the post's key that every file system takes and tells apart. */
    public static String fileName(String key) {
        boolean plain = key.matches("[a-z0-9][a-z0-9-]{7,79}");
        return (plain ? key : "key-" + Sha256.of(key)) + ".json";
    }
}
