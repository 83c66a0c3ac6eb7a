package studio.meridian.ui.look;

import java.util.List;
import java.util.Locale;

/** The languages the interface speaks. */
public final class Languages {
    /** In the order in which they are offered. */
    public static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"));

    private Languages() {}

    /** The language of a setting, else the one nearest to the system's, else English. */
    public static Locale of(String tag, Locale system) {
        for (Locale one : ALL) if (one.toLanguageTag().equals(tag)) return one;
        for (Locale one : ALL) if (one.getLanguage().equals(system.getLanguage())) return one;
        return Locale.ENGLISH;
    }
}
