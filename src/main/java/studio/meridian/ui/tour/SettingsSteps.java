package studio.meridian.ui.tour;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of the settings. */
public final class SettingsSteps {
    private SettingsSteps() {}

    /** On any workspace. */
    public static List<Step> all() {
        return List.of(
                new Step(
                        "settings-light",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+7");
                        }),
                new Step("settings-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step(
                        "settings-about",
                        hand -> hand.on(() -> scroll(hand.scene().getRoot()).setVvalue(1))),
                new Step(
                        "settings-chinese",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.speak(Locale.forLanguageTag("zh-Hans"));
                        }),
                new Step(
                        "settings-200-per-cent",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.scale(TextScale.P200);
                        }));
    }

    private static ScrollPane scroll(Parent root) {
        return (ScrollPane) root.lookup(".settings .scroll-pane");
    }
}
