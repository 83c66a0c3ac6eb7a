package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Credit;
import studio.meridian.model.Delivery;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;

import java.time.Instant;
import java.util.List;

/**
 * All that goes to a platform for one delivery.
 *
 * @param remoteKey our name for this variant on this channel, the same for its whole life there
 * @param group the same for all languages of one post
 * @param sourceLocale the language the post was first written in
 * @param publishedAt the moment it counts as published
 * @param updatedAt when this text was cut, or null for the first publication
 * @param media the pictures the text refers to
 */
public record Publication(
        Delivery.Kind kind,
        String remoteKey,
        String group,
        PostKind postKind,
        LocaleTag locale,
        LocaleTag sourceLocale,
        VariantText text,
        List<String> tags,
        Credit credit,
        String author,
        String translator,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        List<Media> media) {
    public Publication {
        tags = List.copyOf(tags);
        media = List.copyOf(media);
    }
}
