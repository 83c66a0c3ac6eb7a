package studio.meridian.ui.look;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What a person chose: the system's colours or one theme. */
public enum ThemeChoice {
    SYSTEM(null),
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK),
    CONTRAST(Theme.CONTRAST);

    private final @Nullable Theme fixed;

    ThemeChoice(@Nullable Theme fixed) {
        this.fixed = fixed;
    }

    /** The theme this means while the system shows the given one. */
    public Theme resolve(Theme system) {
        return fixed == null ? system : fixed;
    }

    /** Its name in settings and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a setting; anything unknown means the system's. */
    public static ThemeChoice ofKey(String key) {
        for (ThemeChoice choice : values()) if (choice.key().equals(key)) return choice;
        return SYSTEM;
    }
}
