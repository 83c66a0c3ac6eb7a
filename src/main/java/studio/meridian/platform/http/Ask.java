package studio.meridian.platform.http;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/** One request. Reading changes nothing on the other side; a write may. */
public sealed interface Ask {
    /** Where it goes. */
    HttpUrl url();

    /** Its own header fields, without credentials. */
    Map<String, String> headers();

    /** Asks for something. */
    record Read(HttpUrl url, Map<String, String> headers) implements Ask {
        public Read {
            headers = sorted(headers);
        }

        /** With no header fields of its own. */
        public Read(HttpUrl url) {
            this(url, Map.of());
        }
    }

    /**
     * Changes something.
     *
     * @param method {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}
     * @param type media type of the body, or null where there is none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Write(
            String method,
            HttpUrl url,
            Map<String, String> headers,
            @Nullable String type,
            byte[] body)
            implements Ask {
        public Write {
            headers = sorted(headers);
        }
    }

    private static Map<String, String> sorted(Map<String, String> headers) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }
}
