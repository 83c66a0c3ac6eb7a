package studio.meridian.app;

import studio.meridian.storage.SettingStore;
import studio.meridian.ui.common.UiSettings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The desktop's habits in the workspace's settings; each is read from the disk once. */
final class DeskSettings implements UiSettings {
    private static final String UNSET = "\0";

    private final SettingStore store;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    DeskSettings(SettingStore store) {
        this.store = store;
    }

    @Override
    public String get(String key, String otherwise) {
        String value = known.computeIfAbsent(key, name -> store.get(name, UNSET));
        return value.equals(UNSET) ? otherwise : value;
    }

    @Override
    public void put(String key, String value) {
        known.put(key, value);
        store.put(key, value);
    }
}
