package studio.meridian.platform.site.markup;

import java.nio.charset.StandardCharsets;

/** Paths of the site as they are written in links (RFC 3986). */
public final class Paths {
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private Paths() {}

    /** A path in UTF-8 with everything but the plainest characters as {@code %XX}. */
    public static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length() * 2);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0) out.append(c);
            else out.append("%%%02X".formatted((int) c));
        }
        return out.toString();
    }
}
