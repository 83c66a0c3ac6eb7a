package studio.meridian.platform.site.release;

import studio.meridian.safe.SafeJson;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a release was printed from.
 *
 * @param format version of this form, for later readers
 * @param posts SHA-256 of each post's request, by the post's key
 * @param slugs last part of each post's address, by the post's key
 */
public record Manifest(int format, Map<String, String> posts, Map<String, String> slugs) {
    /** Of a site that was never published. */
    public static final Manifest EMPTY = new Manifest(1, Map.of(), Map.of());

    public Manifest {
        posts = Collections.unmodifiableMap(new TreeMap<>(posts));
        slugs = Collections.unmodifiableMap(new TreeMap<>(slugs));
    }

    /** With these posts at these addresses. */
    public Manifest with(Map<String, String> morePosts, Map<String, String> moreSlugs) {
        return new Manifest(format, morePosts, moreSlugs);
    }

    byte[] bytes() {
        return SafeJson.writePretty(this).getBytes(StandardCharsets.UTF_8);
    }

    static Manifest read(byte[] bytes, String file) {
        return SafeJson.read(bytes, file, Manifest.class);
    }
}
