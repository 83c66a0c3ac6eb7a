package studio.meridian.ui.tour;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of the Plan. */
public final class PlanSteps {
    private PlanSteps() {}

    /** On a workspace with deliveries. */
    public static List<Step> full() {
        return List.of(
                new Step(
                        "plan-month",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+3");
                        }),
                new Step("plan-month-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step(
                        "plan-week",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.click("#plan-span-week");
                        }),
                new Step("plan-week-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step(
                        "plan-moving",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Right");
                            for (int i = 0; i < 9 && !hand.sees("#plan-strip"); i++) {
                                hand.press("M");
                                if (!hand.sees("#plan-strip")) hand.press("Right");
                            }
                            for (int i = 0; i < 8; i++) hand.press("Right");
                        }),
                new Step("plan-moved", hand -> hand.press("Enter")),
                new Step("plan-edit", hand -> hand.press("Enter")),
                new Step(
                        "plan-edit-error",
                        hand -> {
                            hand.click("#moment-time");
                            hand.press("Shortcut+A");
                            hand.type("25:99");
                        }),
                new Step(
                        "plan-new",
                        hand -> {
                            hand.press("Esc");
                            hand.click("#plan-new");
                        }),
                new Step(
                        "plan-chinese",
                        hand -> {
                            hand.press("Esc");
                            hand.speak(Locale.forLanguageTag("zh-Hans"));
                        }),
                new Step(
                        "plan-mirrored",
                        hand -> {
                            hand.speak(Locale.forLanguageTag("ar"));
                            hand.click("#plan-span-week");
                        }),
                new Step(
                        "plan-200-per-cent",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.scale(TextScale.P200);
                        }));
    }

    /** On a workspace without deliveries. */
    public static List<Step> empty() {
        return List.of(
                new Step(
                        "plan-empty",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+3");
                        }));
    }
}
