package studio.meridian.ui.tour;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of the Activity. */
public final class ActivitySteps {
    private ActivitySteps() {}

    /** On a workspace with deliveries. */
    public static List<Step> full() {
        return List.of(
                new Step(
                        "activity",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+6");
                            hand.press("Down");
                        }),
                new Step("activity-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step(
                        "activity-unclear",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.click(".need-title");
                        }),
                new Step("activity-chinese", hand -> hand.speak(Locale.forLanguageTag("zh-Hans"))),
                new Step("activity-mirrored", hand -> hand.speak(Locale.forLanguageTag("ar"))),
                new Step(
                        "activity-nothing-found",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.press("Shortcut+F");
                            hand.type("zzz");
                        }),
                new Step(
                        "activity-200-per-cent",
                        hand -> {
                            hand.press("Shortcut+A");
                            hand.press("Delete");
                            hand.scale(TextScale.P200);
                        }));
    }

    /** On a workspace without deliveries. */
    public static List<Step> empty() {
        return List.of(
                new Step(
                        "activity-empty",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+6");
                        }));
    }
}
