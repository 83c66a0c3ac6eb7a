package studio.meridian.content;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Where the pictures and files that a text refers to are to be found in its published form. */
@FunctionalInterface
public interface MediaLinks {
    /** Leaves every destination as it is; references into the media store show as their text. */
    MediaLinks NONE = destination -> null;

    /**
     * Looks one destination up.
     *
     * @param destination as written, for example {@code media:<sha256>} or {@code images/x.png}
     * @return what to write instead, or null to leave it
     */
    @Nullable MediaLink find(String destination);

    /**
     * The published place of a picture or file.
     *
     * @param url relative, {@code https:}, or a picture as {@code data:}
     * @param attributes more attributes of the picture, such as {@code srcset}, {@code width}
     */
    record MediaLink(String url, Map<String, String> attributes) {
        public MediaLink {
            // In the same order in every process: published pages are compared by their bytes.
            attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        }

        /** A place without more attributes. */
        public MediaLink(String url) {
            this(url, Map.of());
        }
    }
}
