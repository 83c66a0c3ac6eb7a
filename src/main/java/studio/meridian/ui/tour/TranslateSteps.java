package studio.meridian.ui.tour;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of Translate. */
public final class TranslateSteps {
    private TranslateSteps() {}

    /** On a workspace whose first post has Japanese and Arabic in work. */
    public static List<Step> full() {
        return List.of(
                new Step("translate-no-post", TranslateSteps::open),
                new Step("translate-choose-post", hand -> hand.press("Shortcut+O")),
                new Step(
                        "translate-light",
                        hand -> {
                            hand.type("fog");
                            hand.press("Enter");
                            hand.click("#locale-ja");
                        }),
                new Step("translate-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step(
                        "translate-stale",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+F");
                            hand.type("mornings");
                            hand.press("Enter");
                            hand.press("Shortcut+Down");
                        }),
                new Step(
                        "translate-arabic",
                        hand -> {
                            hand.press("Shortcut+F");
                            hand.press("Esc");
                            hand.click("#locale-ar");
                            hand.press("Shortcut+Down");
                        }),
                new Step("translate-nothing", hand -> hand.click("#segments-not-reviewed")),
                new Step("translate-free", hand -> hand.click("#locale-es")),
                new Step("translate-languages", hand -> hand.press("Shortcut+Shift+L")),
                new Step(
                        "translate-chinese",
                        hand -> {
                            hand.press("Esc");
                            hand.click("#locale-ja");
                            hand.speak(Locale.forLanguageTag("zh-Hans"));
                        }),
                new Step("translate-mirrored", hand -> hand.speak(Locale.forLanguageTag("ar"))),
                new Step(
                        "translate-200-per-cent",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.scale(TextScale.P200);
                        }));
    }

    /** On a workspace without posts. */
    public static List<Step> empty() {
        return List.of(new Step("translate-empty", TranslateSteps::open));
    }

    private static void open(Stagehand hand) {
        hand.wear(ThemeChoice.LIGHT);
        hand.scale(TextScale.P100);
        hand.press("Shortcut+4");
    }
}
