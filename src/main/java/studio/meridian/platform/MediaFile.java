package studio.meridian.platform;

/**
 * A picture or file that a publication refers to.
 *
 * @param sha256 digest of the bytes
 * @param fileName the name it came with; only its look counts, it is never a path
 * @param mediaType IANA media type
 * @param alt what it shows, in the language of the publication; empty when nobody wrote it
 * @param width pixels, 0 where it has none
 * @param height pixels, 0 where it has none
 */
public record MediaFile(
        String sha256, String fileName, String mediaType, String alt, int width, int height) {
    public MediaFile {
        // Written by the program before it knew of it.
        if (alt == null) alt = "";
    }
}
