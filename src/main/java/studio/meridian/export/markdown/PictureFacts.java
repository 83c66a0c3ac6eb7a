package studio.meridian.export.markdown;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * What a picture's first bytes say. Names and servers lie about types; these do not.
 *
 * @param width pixels, 0 when the header does not say
 * @param height pixels, 0 when the header does not say
 */
public record PictureFacts(String mediaType, int width, int height) {
    private static final int FRAME_FIRST = 0xC0;
    private static final int FRAME_LAST = 0xCF;

    /** The facts, or null when it is no picture of a kind that every browser shows. */
    public static @Nullable PictureFacts of(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n") && bytes.length >= 24) {
            return new PictureFacts("image/png", big(bytes, 16, 4), big(bytes, 20, 4));
        }
        if (begins(bytes, 0, "GIF8") && bytes.length >= 10) {
            return new PictureFacts("image/gif", little(bytes, 6, 2), little(bytes, 8, 2));
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) return jpeg(bytes);
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP") && bytes.length >= 30) {
            return webp(bytes);
        }
        if (begins(bytes, 4, "ftypavif")) return new PictureFacts("image/avif", 0, 0);
        return null;
    }

    private static PictureFacts jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
            if (marker >= FRAME_FIRST && marker <= FRAME_LAST && !table) {
                return new PictureFacts("image/jpeg", big(bytes, at + 7, 2), big(bytes, at + 5, 2));
            }
            at += 2 + Math.max(2, big(bytes, at + 2, 2));
        }
        return new PictureFacts("image/jpeg", 0, 0);
    }

    private static PictureFacts webp(byte[] bytes) {
        int width = 0;
        int height = 0;
        if (begins(bytes, 12, "VP8X")) {
            width = 1 + little(bytes, 24, 3);
            height = 1 + little(bytes, 27, 3);
        } else if (begins(bytes, 12, "VP8L")) {
            int packed = little(bytes, 21, 4);
            width = 1 + (packed & 0x3FFF);
            height = 1 + ((packed >>> 14) & 0x3FFF);
        } else if (begins(bytes, 12, "VP8 ")) {
            width = little(bytes, 26, 2) & 0x3FFF;
            height = little(bytes, 28, 2) & 0x3FFF;
        }
        return new PictureFacts("image/webp", width, height);
    }

    private static boolean begins(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[at + i] != wanted[i]) return false;
        return true;
    }

    private static int big(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) value = (value << 8) | (bytes[at + i] & 0xFF);
        return value;
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) value = (value << 8) | (bytes[at + i] & 0xFF);
        return value;
    }
}
