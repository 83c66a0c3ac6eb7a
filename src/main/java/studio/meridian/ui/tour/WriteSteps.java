package studio.meridian.ui.tour;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of the Write screen. */
public final class WriteSteps {
    private WriteSteps() {}

    /** On a workspace with posts, the first of which can be written. */
    public static List<Step> all() {
        return List.of(
                new Step(
                        "write-light",
                        hand -> {
                            hand.press("Shortcut+1");
                            hand.press("Shortcut+F");
                            hand.type("grew up in fog");
                            hand.press("Down");
                            hand.press("Enter");
                        }),
                new Step("write-arabic", hand -> hand.click("#write-in-ar")),
                new Step(
                        "write-details",
                        hand -> {
                            hand.click("#write-in-en");
                            hand.click("#drawer-details");
                        }),
                new Step("write-history", hand -> hand.click("#drawer-history")),
                new Step(
                        "write-dark",
                        hand -> {
                            hand.wear(ThemeChoice.DARK);
                            hand.click("#drawer-preview");
                        }),
                new Step(
                        "write-find",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+F");
                            hand.type("the");
                        }),
                new Step(
                        "write-publish",
                        hand -> {
                            hand.press("Esc");
                            hand.click("#write-publish");
                        }),
                new Step(
                        "write-language",
                        hand -> {
                            hand.press("Esc");
                            hand.click("#write-add-language");
                        }),
                new Step(
                        "write-chinese",
                        hand -> {
                            hand.press("Esc");
                            hand.speak(Locale.forLanguageTag("zh-Hans"));
                        }),
                new Step(
                        "write-200-per-cent",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.scale(TextScale.P200);
                        }));
    }

    /** On a desk on which nothing was taken up. */
    public static List<Step> empty() {
        return List.of(
                new Step(
                        "write-empty",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+2");
                        }));
    }
}
