package studio.meridian.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;

import studio.meridian.ui.common.Css;

import java.util.Locale;
import java.util.Map;

/** Colours of the studio; each is the sheet of its tokens on top of a base theme. */
public enum Theme {
    LIGHT,
    DARK,
    CONTRAST;

    /**
     * The one that fits the system's colours.
     *
     * @param system what the system says beside them, under the names JavaFX gives it
     */
    static Theme of(ColorScheme scheme, Map<String, Object> system) {
        boolean contrast =
                Boolean.TRUE.equals(system.get("Windows.SPI.HighContrast"))
                        || String.valueOf(system.get("GTK.theme_name")).contains("HighContrast");
        if (contrast) return CONTRAST;
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** The style sheet of the controls. */
    String base() {
        return this == DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    /** The style sheet of the tokens. */
    String tokens() {
        return Css.of("theme-" + key());
    }

    /** Its name in settings, style sheets and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
