package studio.meridian.ui.common;

import java.net.URL;

/** The style sheets that lie beside the program. */
public final class Css {
    private static final String FOLDER = "/studio/meridian/ui/";

    private Css() {}

    /** The address of a style sheet by its name without ending, for example {@code library}. */
    public static String of(String name) {
        URL found = Css.class.getResource(FOLDER + name + ".css");
        if (found == null) throw new IllegalArgumentException("no style sheet: " + name);
        return found.toExternalForm();
    }
}
