package studio.meridian.cli.delivery;

import picocli.CommandLine.Command;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;

import java.util.Map;

/** {@code meridian deliveries pause}. */
@Command(
        name = "pause",
        description =
                "Hold everything back: nothing is sent, by whatever program, until it is resumed.")
final class PauseDeliveries extends Verb {
    PauseDeliveries(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            workspace.settings().pause(true);
            if (shared().json()) console().json(Map.of("paused", true));
            else console().line(console().messages().get("deliveries.paused"));
            return ExitCode.OK;
        }
    }
}
