package studio.meridian.ui.font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.zip.InflaterInputStream;

/** Reads from a WOFF file which code points it draws, without help of JavaFX. */
public final class FontFile {
    private static final int CMAP = 0x636d6170;
    private static final int SEGMENTED_COVERAGE = 12;

    private FontFile() {}

    public static BitSet codePoints(Path file) throws IOException {
        ByteBuffer font = ByteBuffer.wrap(Files.readAllBytes(file));
        int tables = font.getShort(12);
        for (int i = 0; i < tables; i++) {
            int entry = 44 + 20 * i;
            if (font.getInt(entry) == CMAP) return read(table(font, entry));
        }
        throw new IOException("no character map in " + file);
    }

    /** What all bundled files together draw. */
    public static BitSet everything() throws IOException {
        BitSet all = new BitSet();
        try (var files = Files.newDirectoryStream(Path.of("assets/fonts"), "*.woff")) {
            for (Path file : files) all.or(codePoints(file));
        }
        return all;
    }

    private static ByteBuffer table(ByteBuffer font, int entry) throws IOException {
        byte[] packed = new byte[font.getInt(entry + 8)];
        int length = font.getInt(entry + 12);
        font.get(font.getInt(entry + 4), packed);
        if (packed.length == length) return ByteBuffer.wrap(packed);
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return ByteBuffer.wrap(unpacked.readNBytes(length));
        }
    }

    private static BitSet read(ByteBuffer cmap) throws IOException {
        for (int i = 0; i < cmap.getShort(2); i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            if (cmap.getShort(at) == SEGMENTED_COVERAGE) return segments(cmap, at);
        }
        throw new IOException("no character map of format 12");
    }

    private static BitSet segments(ByteBuffer cmap, int at) {
        BitSet found = new BitSet();
        for (int i = 0; i < cmap.getInt(at + 12); i++) {
            int group = at + 16 + 12 * i;
            found.set(cmap.getInt(group), cmap.getInt(group + 4) + 1);
        }
        return found;
    }
}
