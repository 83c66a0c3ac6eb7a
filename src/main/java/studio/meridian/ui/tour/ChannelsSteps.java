package studio.meridian.ui.tour;

import studio.meridian.ui.look.TextScale;
import studio.meridian.ui.look.ThemeChoice;

import java.util.List;
import java.util.Locale;

/** The tour of the Channels. */
public final class ChannelsSteps {
    private ChannelsSteps() {}

    /** On a workspace with channels. */
    public static List<Step> full() {
        return List.of(
                new Step(
                        "channels",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+5");
                        }),
                new Step("channels-dark", hand -> hand.wear(ThemeChoice.DARK)),
                new Step(
                        "channels-connect",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+N");
                        }),
                new Step(
                        "channels-connect-error",
                        hand -> {
                            hand.click("#platform-wordpress");
                            hand.type("https://blog.example");
                            hand.click("#channel-save");
                        }),
                new Step(
                        "channels-deactivate",
                        hand -> {
                            hand.press("Esc");
                            hand.click(".channel-deactivate");
                        }),
                new Step(
                        "channels-chinese",
                        hand -> {
                            hand.press("Esc");
                            hand.speak(Locale.forLanguageTag("zh-Hans"));
                        }),
                new Step("channels-mirrored", hand -> hand.speak(Locale.forLanguageTag("ar"))),
                new Step(
                        "channels-200-per-cent",
                        hand -> {
                            hand.speak(Locale.ENGLISH);
                            hand.scale(TextScale.P200);
                        }));
    }

    /** On a workspace without channels. */
    public static List<Step> empty() {
        return List.of(
                new Step(
                        "channels-empty",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+5");
                        }));
    }
}
