package studio.meridian.ui.font;

import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.LocaleTag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bundled fonts. The first call of any method registers them all with JavaFX; make it before
 * JavaFX starts, so that it also decides what JavaFX sees of the machine's own fonts. One family
 * carries every script but the East Asian ones, because JavaFX puts the pieces of a right-to-left
 * run that is split over two fonts in the wrong order.
 */
public final class Fonts {
    private static final String FOLDER = "/assets/fonts/";
    private static final String SANS = "MeridianSans-Regular.woff";
    private static final String MONO = "MeridianMono-Regular.woff";
    private static final String SIMPLIFIED = "MeridianSansSC-Regular.woff";
    private static final String TRADITIONAL = "MeridianSansTC-Regular.woff";
    private static final String JAPANESE = "MeridianSansJP-Regular.woff";
    private static final String KOREAN = "MeridianSansKR-Regular.woff";

    /** Every bundled file. */
    static final List<String> FILES =
            List.of(
                    SANS,
                    "MeridianSans-Bold.woff",
                    "MeridianSans-Italic.woff",
                    SIMPLIFIED,
                    "MeridianSansSC-Bold.woff",
                    JAPANESE,
                    TRADITIONAL,
                    KOREAN,
                    "MeridianSymbols-Regular.woff",
                    MONO);

    private static final Map<String, String> FILE_OF_SCRIPT =
            Map.ofEntries(
                    Map.entry("Hans", SIMPLIFIED),
                    Map.entry("Hani", TRADITIONAL),
                    Map.entry("Hant", TRADITIONAL),
                    Map.entry("Bopo", TRADITIONAL),
                    Map.entry("Jpan", JAPANESE),
                    Map.entry("Hira", JAPANESE),
                    Map.entry("Kana", JAPANESE),
                    Map.entry("Hrkt", JAPANESE),
                    Map.entry("Kore", KOREAN),
                    Map.entry("Hang", KOREAN));

    /** Scripts the bundled files draw (ISO 15924). */
    private static final Set<String> SCRIPTS =
            Set.of(
                    "Latn", "Grek", "Cyrl", "Arab", "Hebr", "Deva", "Thai", "Armn", "Geor", "Hans",
                    "Hant", "Hani", "Bopo", "Jpan", "Hira", "Kana", "Hrkt", "Kore", "Hang");

    private Fonts() {}

    /** Whether text of a locale can be drawn on a machine without any other font. */
    public static boolean draws(LocaleTag locale) {
        return SCRIPTS.contains(locale.script());
    }

    /** Registers the bundled fonts now rather than at the first question. */
    public static void load() {
        families();
    }

    /** The font family of the interface itself. */
    public static String primaryFamily() {
        return family(SANS);
    }

    /** The font family of code and other text whose columns must line up. */
    public static String monospacedFamily() {
        return family(MONO);
    }

    /**
     * The value of {@code -fx-font-family} for text of a locale: it decides the local form of Han
     * characters and keeps a right-to-left run in a single font.
     */
    public static String familyFor(LocaleTag locale) {
        return family(FILE_OF_SCRIPT.getOrDefault(locale.script(), SANS));
    }

    /** Every bundled family, by the name under which JavaFX knows it. */
    public static Set<String> families() {
        return Set.copyOf(Registered.FAMILY_OF_FILE.values());
    }

    private static String family(String file) {
        String family = Registered.FAMILY_OF_FILE.get(file);
        if (family == null) throw new IllegalStateException("font is not bundled: " + file);
        return family;
    }

    /** Loaded once, when first touched. */
    private static final class Registered {
        static final Map<String, String> FAMILY_OF_FILE = new LinkedHashMap<>();

        static {
            TextLayoutRepair.apply();
            MachineFonts.choose();
            for (String file : FILES) FAMILY_OF_FILE.put(file, register(file));
        }

        private static String register(String file) {
            try (InputStream stream = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (stream == null) throw new IllegalStateException("font is missing: " + file);
                @Nullable Font font = Font.loadFont(stream, 0);
                if (font == null) throw new IllegalStateException("font is damaged: " + file);
                return font.getFamily();
            } catch (IOException e) {
                throw new UncheckedIOException("font cannot be read: " + file, e);
            }
        }
    }
}
