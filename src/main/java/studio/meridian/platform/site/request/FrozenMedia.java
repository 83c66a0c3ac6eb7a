package studio.meridian.platform.site.request;

import studio.meridian.model.Media;

/**
 * A picture or file that a frozen post refers to.
 *
 * @param sha256 digest of the bytes
 * @param fileName the name it came with; only its look counts, it is never a path
 * @param mediaType IANA media type
 */
public record FrozenMedia(String sha256, String fileName, String mediaType) {
    static FrozenMedia of(Media media) {
        return new FrozenMedia(media.sha256(), media.fileName(), media.mediaType());
    }
}
