package studio.meridian.export.out;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that came with the program and go into exports as they are. */
public final class Packed {
    private static final String ROOT = "/studio/meridian/export/";

    /** The style sheet of all exported pages. */
    public static final String STYLE = "page.css";

    private Packed() {}

    /** The text of a file below the folder of exports. */
    public static String text(String name) {
        try (InputStream in = Packed.class.getResourceAsStream(ROOT + name)) {
            if (in == null) throw new IllegalStateException("missing from the program: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
