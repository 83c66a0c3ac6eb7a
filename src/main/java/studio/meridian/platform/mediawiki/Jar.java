package studio.meridian.platform.mediawiki;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.Secret;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one session, for one origin; they live in memory alone. */
final class Jar {
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * Takes what an answer sets.
     *
     * @param fields one a line
     */
    void take(@Nullable String fields) {
        if (fields == null) return;
        fields.lines().forEach(this::takeOne);
    }

    private void takeOne(String field) {
        String pair = field.replaceFirst(";.*", "").strip();
        int equals = pair.indexOf('=');
        if (equals <= 0) return;
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        boolean over =
                value.isEmpty()
                        || value.equals("deleted")
                        || field.toLowerCase(Locale.ROOT).matches(".*;\\s*max-age=(0|-\\d+)\\b.*");
        if (over) cookies.remove(name);
        else cookies.put(name, value);
    }

    boolean isEmpty() {
        return cookies.isEmpty();
    }

    void clear() {
        cookies.clear();
    }

    /** The field of a request; nothing when there are none. */
    Map<String, Secret> headers() {
        if (cookies.isEmpty()) return Map.of();
        String all =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return Map.of("Cookie", Secret.of(all));
    }
}
