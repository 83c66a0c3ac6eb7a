package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PostKind;
import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * All that goes to a platform for one delivery. Its bytes are frozen before the first call, and
 * every step of the delivery is made from them. Texts are well-formed: a lone surrogate, which no
 * encoding can carry, is U+FFFD here.
 *
 * @param format version of this form, for later readers
 * @param delivery the delivery's own key, the same for every try of it
 * @param key our name for this variant on this channel, the same for its whole life there
 * @param remoteId the platform's name for it, or null before it was published
 * @param remoteRevision the platform's version mark of what we last left there, or null
 * @param group the same for all languages of one post
 * @param locale BCP 47 tag of the text
 * @param sourceLocale the language the post was first written in
 * @param body Markdown
 * @param published the moment it counts as published
 * @param updated when this text was cut, or null for the first publication
 * @param media the pictures the text refers to, in its order
 */
public record Publication(
        int format,
        Delivery.Kind kind,
        String delivery,
        String key,
        @Nullable String remoteId,
        @Nullable String remoteRevision,
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
        List<MediaFile> media) {
    /** The form this program writes. */
    public static final int FORMAT = 2;

    private static final int REPLACEMENT = 0xfffd;

    public Publication {
        // Written by the program before it knew steps: one call, named like the text.
        if (delivery == null) delivery = key;
        title = wellFormed(title);
        summary = wellFormed(summary);
        slug = wellFormed(slug);
        body = wellFormed(body);
        tags = tags.stream().map(Publication::wellFormed).toList();
        author = wellFormed(author);
        translator = wellFormed(translator);
        media = List.copyOf(media);
    }

    /** Reads what {@link #bytes()} wrote. */
    public static Publication read(byte[] bytes) {
        return SafeJson.read(bytes, "request.json", Publication.class);
    }

    /** The bytes that are kept and compared; the same publication gives the same. */
    public byte[] bytes() {
        return SafeJson.writePretty(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The language of the text. */
    public LocaleTag language() {
        return LocaleTag.of(locale);
    }

    /** The same with another text of its own. */
    public Publication with(String otherBody, Credit otherCredit, String otherTranslator) {
        return new Publication(
                format,
                kind,
                delivery,
                key,
                remoteId,
                remoteRevision,
                group,
                post,
                locale,
                sourceLocale,
                title,
                summary,
                slug,
                otherBody,
                tags,
                otherCredit,
                author,
                otherTranslator,
                published,
                updated,
                media);
    }

    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= 0xd800 && c <= 0xdfff ? REPLACEMENT : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
