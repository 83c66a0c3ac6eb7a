package studio.meridian.platform.site.picture;

/** Finds how the camera was held, the one note of a JPEG that is honoured (Exif 2.32, 4.6.4). */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private final byte[] bytes;

    private Orientation(byte[] bytes) {
        this.bytes = bytes;
    }

    /** 1 to 8; 1 when nothing or nothing sensible is noted. */
    static int of(byte[] jpeg) {
        try {
            return new Orientation(jpeg).find();
        } catch (ArrayIndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private int find() {
        if (word(0, false) != 0xffd8) return UPRIGHT;
        int at = 2;
        while (u8(at) == 0xff && u8(at + 1) != 0xda) {
            boolean exif = u8(at + 1) == 0xe1 && ascii(at + 4, "Exif\0\0");
            if (exif) return inTiff(at + 10);
            at += 2 + word(at + 2, false);
        }
        return UPRIGHT;
    }

    private int inTiff(int start) {
        boolean little = ascii(start, "II");
        int directory = start + quad(start + 4, little);
        int count = word(directory, little);
        for (int i = 0; i < count; i++) {
            int field = directory + 2 + 12 * i;
            if (word(field, little) != TAG) continue;
            int value = word(field + 8, little);
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }

    private boolean ascii(int at, String text) {
        for (int i = 0; i < text.length(); i++) if (u8(at + i) != text.charAt(i)) return false;
        return true;
    }

    private int quad(int at, boolean little) {
        int first = word(at, little);
        int second = word(at + 2, little);
        return little ? second << 16 | first : first << 16 | second;
    }

    private int word(int at, boolean little) {
        return little ? u8(at + 1) << 8 | u8(at) : u8(at) << 8 | u8(at + 1);
    }

    private int u8(int at) {
        return bytes[at] & 0xff;
    }
}
