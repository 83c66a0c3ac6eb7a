package studio.meridian.cli.delivery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.storage.Decision;

import java.time.InstantSource;
import java.util.List;

/** {@code meridian deliveries retry}. */
@Command(
        name = "retry",
        description = {
            "Let a delivery be tried again where nothing of it has arrived. Where that is not known, the"
                    + " channel is asked again instead and nothing is sent twice.",
            "It is sent by whoever sends next: an open desktop, meridian agent or meridian sync."
        },
        footer = {"", "The id, or the end of it, is in the first column of: meridian deliveries"})
final class RetryDelivery extends Verb {
    private final InstantSource clock;

    @Parameters(paramLabel = "ID", description = "Id or end of an id.")
    private String id = "";

    @Option(
            names = "--not-there",
            description = "You looked at the channel and it is not there: send it again.")
    private boolean notThere;

    RetryDelivery(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Decision> wishes =
                notThere
                        ? List.of(Decision.NOT_THERE)
                        : List.of(Decision.TRY_AGAIN, Decision.LOOK_AGAIN);
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            new Deciding(console(), clock, shared().json()).decide(workspace, id, wishes);
            return ExitCode.OK;
        }
    }
}
