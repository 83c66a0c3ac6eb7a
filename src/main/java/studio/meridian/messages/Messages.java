package studio.meridian.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of one bundle in one language, formatted by ICU MessageFormat with named arguments.
 * Immutable apart from a cache of parsed formats, safe for any thread.
 */
public final class Messages {
    private static final String INTERFACE = "studio.meridian.messages.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, String> patterns = new ConcurrentHashMap<>();

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** Words of the program itself; falls back to English where a language has no bundle. */
    public static Messages of(Locale locale) {
        return of(INTERFACE, locale);
    }

    /**
     * Words of another bundle, such as those printed on published pages.
     *
     * @param baseName resource bundle base name, found on the class path
     */
    public static Messages of(String baseName, Locale locale) {
        return new Messages(ResourceBundle.getBundle(baseName, locale, NO_FALLBACK), locale);
    }

    /** The language asked for, which also formats numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The text of a key without arguments. */
    public String get(String key) {
        return get(key, Map.of());
    }

    /** The text of a key with one named argument. */
    public String get(String key, String name, Object value) {
        return get(key, Map.of(name, value));
    }

    /**
     * The text of a key with named arguments.
     *
     * @throws MissingResourceException when no bundle has the key: a defect, held by a test
     */
    public String get(String key, Map<String, ?> arguments) {
        String pattern = patterns.computeIfAbsent(key, bundle::getString);
        return new MessageFormat(pattern, ULocale.forLocale(locale)).format(arguments);
    }

    /** Whether the bundle (or its English fallback) has the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** What happened, for a person. */
    public String what(Failure failure) {
        return get("failure." + failure.key() + ".what", failure.arguments());
    }

    /** What to do about it, for a person. */
    public String remedy(Failure failure) {
        return get("failure." + failure.key() + ".remedy", failure.arguments());
    }
}
