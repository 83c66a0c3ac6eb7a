package studio.meridian.model;

import java.time.Instant;

/**
 * A picture or file of the workspace, stored once under its digest and named in Markdown as {@code
 * media:<sha256>}. The alt text that counts is the one in a variant's Markdown.
 *
 * @param sha256 digest of the bytes, also its name in the folder
 * @param fileName the name it came with; only shown, never used as a path
 * @param mediaType IANA media type, for example {@code image/png}
 * @param width pixels, 0 when it is no picture
 * @param height pixels, 0 when it is no picture
 * @param defaultAlt alt text offered when it is used again
 */
public record Media(
        String sha256,
        String fileName,
        String mediaType,
        long bytes,
        int width,
        int height,
        String defaultAlt,
        Instant addedAt) {
    /** The scheme of references in Markdown. */
    public static final String SCHEME = "media:";

    /** How Markdown refers to it. */
    public String reference() {
        return SCHEME + sha256;
    }

    /** Whether it can be shown as a picture. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
