package studio.meridian.cli.delivery;

import picocli.CommandLine.Command;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;

import java.util.Map;

/** {@code meridian deliveries resume}. */
@Command(name = "resume", description = "Let deliveries go again that were held back by pause.")
final class ResumeDeliveries extends Verb {
    ResumeDeliveries(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            workspace.settings().pause(false);
            if (shared().json()) console().json(Map.of("paused", false));
            else console().line(console().messages().get("deliveries.resumed"));
            return ExitCode.OK;
        }
    }
}
