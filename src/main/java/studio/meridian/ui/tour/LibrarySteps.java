package studio.meridian.ui.tour;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of the shell and the Library. */
public final class LibrarySteps {
    private LibrarySteps() {}

    /** On a workspace with posts. */
    public static List<Step> full() {
        return List.of(
                new Step("library-light", hand -> hand.wear(ThemeChoice.LIGHT)),
                new Step("library-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step("library-contrast", hand -> hand.wear(ThemeChoice.CONTRAST)),
                new Step(
                        "library-chinese",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.speak(Locale.forLanguageTag("zh-Hans"));
                        }),
                new Step("library-mirrored", hand -> hand.speak(Locale.forLanguageTag("ar"))),
                new Step(
                        "palette",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.press("Shortcut+K");
                            hand.type("li");
                        }),
                new Step(
                        "search",
                        hand -> {
                            hand.press("Esc");
                            hand.press("Shortcut+F");
                            hand.type("茶");
                        }),
                new Step(
                        "nothing-found",
                        hand -> {
                            hand.type("zzz");
                        }),
                new Step(
                        "archived-with-undo",
                        hand -> {
                            hand.press("Esc");
                            hand.press("Down");
                            hand.press("Delete");
                        }),
                new Step(
                        "library-200-per-cent",
                        hand -> {
                            hand.click(".notice-action");
                            hand.scale(TextScale.P200);
                        }));
    }

    /** On a workspace without posts. */
    public static List<Step> empty() {
        return List.of(
                new Step("library-empty", hand -> hand.wear(ThemeChoice.LIGHT)),
                new Step("library-empty-dark", hand -> hand.wear(ThemeChoice.DARK)));
    }
}
