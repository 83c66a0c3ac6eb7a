package studio.meridian.cli.delivery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.storage.Decision;

import java.time.InstantSource;
import java.util.List;

/** {@code meridian deliveries cancel}. */
@Command(
        name = "cancel",
        description =
                "Call a delivery off, so that it is never sent. What may have arrived already cannot be"
                        + " called off; take it down instead: meridian publish POST --remove",
        footer = {"", "The id, or the end of it, is in the first column of: meridian deliveries"})
final class CancelDelivery extends Verb {
    private final InstantSource clock;

    @Parameters(paramLabel = "ID", description = "Id or end of an id.")
    private String id = "";

    CancelDelivery(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            new Deciding(console(), clock, shared().json())
                    .decide(workspace, id, List.of(Decision.CALL_OFF));
            return ExitCode.OK;
        }
    }
}
