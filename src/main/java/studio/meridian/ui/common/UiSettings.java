package studio.meridian.ui.common;

/** Where the desktop keeps its small habits; a port, filled by app. Any thread may call it. */
public interface UiSettings {
    /** The value, or the other one when it was never set. */
    String get(String key, String otherwise);

    /** Sets a value. */
    void put(String key, String value);
}
