package studio.meridian.platform.wordpress;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The languages that a site's posts can be in, where its Polylang says so: our tags and its own
 * short names. WordPress itself knows one language per site, and then this is empty.
 */
final class Languages {
    /** Where a channel remembers them, as in {@code en=en zh-Hans=zh}. */
    static final String SETTING = "languages";

    static final Languages NONE = new Languages(Map.of());

    private final Map<String, String> names;

    private Languages(Map<String, String> names) {
        this.names = names;
    }

    /** As a channel remembers them. */
    static Languages of(Map<String, String> settings) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : settings.getOrDefault(SETTING, "").split(" ", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) names.put(parts[0], parts[1]);
        }
        return new Languages(names);
    }

    /** As Polylang lists them: each with its short name and its locale. */
    static Languages of(JsonNode list) {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode one : list) {
            String name = one.path("slug").asString("");
            String locale = one.path("locale").asString(name).replace('_', '-');
            if (!name.isEmpty() && LocaleTag.isValid(locale)) {
                names.put(LocaleTag.of(locale).tag(), name);
            }
        }
        return new Languages(names);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * The site's name for a language: that of the very tag, else of the only kind of that language
     * and script it has; null when it has none.
     */
    @Nullable String name(LocaleTag tag) {
        String exact = names.get(tag.tag());
        if (exact != null) return exact;
        var near =
                names.entrySet().stream()
                        .filter(one -> LocaleTag.of(one.getKey()).language().equals(tag.language()))
                        .filter(one -> LocaleTag.of(one.getKey()).script().equals(tag.script()))
                        .map(Map.Entry::getValue)
                        .toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    /** As a channel remembers them. */
    String setting() {
        return names.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(" "));
    }
}
