package studio.meridian.cli.delivery;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.messages.FailureException;
import studio.meridian.storage.Decision;

import java.time.InstantSource;
import java.util.List;

/** Carries out what a person decided about a delivery and says so. */
final class Deciding {
    private final Console console;
    private final InstantSource clock;
    private final boolean json;

    /**
     * @param json whether a program reads it
     */
    Deciding(Console console, InstantSource clock, boolean json) {
        this.console = console;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Decides.
     *
     * @param wishes what is meant, the best first; the first that is open is done
     * @throws FailureException {@link CommandFailure.NotOpen} when none is
     */
    void decide(OpenWorkspace workspace, String name, List<Decision> wishes) {
        DeliveryStory story = DeliveryStory.find(workspace, name);
        Decision decision =
                wishes.stream()
                        .filter(story.open()::contains)
                        .findFirst()
                        .orElseThrow(() -> new FailureException(notOpen(story, wishes)));
        workspace.deliveries().decide(story.delivery().id(), decision);
        DeliveryStory now = DeliveryStory.find(workspace, story.delivery().id().toString());
        if (json) {
            console.json(workspace.describe(now.delivery()));
            return;
        }
        String key = "activity.done." + DeliveryText.word(decision);
        console.line(console.messages().get(key, "title", story.title()));
    }

    private CommandFailure notOpen(DeliveryStory story, List<Decision> wishes) {
        return new CommandFailure.NotOpen(
                story.delivery().id().toString(),
                DeliveryText.word(story.delivery().state()),
                wish(wishes.getFirst()),
                story.why(console.messages(), clock));
    }

    private static String wish(Decision decision) {
        return switch (decision) {
            case CALL_OFF -> "off";
            case NOT_THERE -> "resend";
            default -> "again";
        };
    }
}
