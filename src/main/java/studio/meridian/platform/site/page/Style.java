package studio.meridian.platform.site.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that all pages share. */
final class Style {
    static final String SHEET = "assets/site.css";
    static final String ICON = "assets/icon.svg";

    private Style() {}

    /** Bytes by their place on the site. */
    static Map<String, byte[]> files() {
        return Map.of(SHEET, resource("site.css"), ICON, resource("icon.svg"));
    }

    private static byte[] resource(String name) {
        String path = "/studio/meridian/platform/site/" + name;
        try (InputStream in = Style.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("missing in the program: " + path);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
