package studio.meridian.cli.sync;

import picocli.CommandLine.Command;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;

import java.time.InstantSource;

/** {@code meridian agent}: sends in the background while no window is open. */
@Command(
        name = "agent",
        description =
                "Send what falls due while no window is open; for a service of the system or a server."
                        + " When a desktop opens the workspace the agent steps back, and goes on when it"
                        + " is closed. It ends when it is stopped, after what is under way.",
        footer = {
            "",
            "Where there is no keyring it needs the passphrase: MERIDIAN_PASSPHRASE_FILE names a file"
                    + " with it. Without it, deliveries that need it wait, and the agent says so.",
            "",
            "Example:",
            "  meridian agent --workspace ~/Notes --json"
        })
public final class AgentVerb extends Verb {
    private final InstantSource clock;

    public AgentVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            new Patrol(workspace, console(), clock, shared().json()).walk(this::tell);
            return ExitCode.OK;
        }
    }
}
