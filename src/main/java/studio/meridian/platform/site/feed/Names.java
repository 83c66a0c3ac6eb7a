package studio.meridian.platform.site.feed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of feeds and their entries that stay the same wherever the site moves. */
final class Names {
    private Names() {}

    /** A name-based UUID as a URN (RFC 9562). */
    static String urn(String name) {
        byte[] bytes = ("meridian:" + name).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
    }
}
