package studio.meridian.ui.common;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that last as long as the test. */
public final class MapSettings implements UiSettings {
    private final Map<String, String> values = new ConcurrentHashMap<>(Map.of("ui.language", "en"));

    @Override
    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }
}
