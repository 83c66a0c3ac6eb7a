package studio.meridian.cli.delivery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;

import java.time.InstantSource;

/** {@code meridian deliveries show}. */
@Command(
        name = "show",
        description =
                "Show a delivery: where it stands and why, when it is tried next, its steps, and all that"
                        + " happened to it.",
        footer = {"", "The id, or the end of it, is in the first column of: meridian deliveries"})
final class ShowDelivery extends Verb {
    private final InstantSource clock;

    @Parameters(paramLabel = "ID", description = "Id or end of an id.")
    private String id = "";

    ShowDelivery(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            DeliveryStory story = DeliveryStory.find(workspace, id);
            StoryText text = new StoryText(console(), clock);
            if (shared().json()) text.json(story);
            else text.print(story);
            return ExitCode.OK;
        }
    }
}
