package studio.meridian.ui.tour;

import studio.meridian.ui.look.ThemeChoice;

import java.util.List;

/** A post is published and seen to arrive; needs a sender at work. */
public final class PublishSteps {
    private PublishSteps() {}

    /** On a workspace with a post that can be published. */
    public static List<Step> all() {
        return List.of(
                new Step(
                        "publish-ask",
                        hand -> {
                            hand.wear(ThemeChoice.LIGHT);
                            hand.press("Shortcut+1");
                            hand.press("Down");
                            hand.press("Enter");
                            hand.click("#write-publish");
                        }),
                new Step(
                        "publish-arrived",
                        hand -> {
                            hand.click(".dialog .accent");
                            hand.press("Shortcut+6");
                            hand.waitFor(".meaning-ready");
                        }));
    }
}
