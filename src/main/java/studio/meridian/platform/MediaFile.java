package studio.meridian.platform;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    public MediaFile {
        // Written by the program before it knew of it.
        if (alt == null) alt = "";
    }

    /** How its name ends; servers judge by that, so the type decides before the name it has. */
    public String ending() {
        Matcher own = ENDING.matcher(fileName);
        return switch (mediaType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "image/avif" -> ".avif";
            default -> own.find() ? own.group().toLowerCase(Locale.ROOT) : "";
        };
    }
}
