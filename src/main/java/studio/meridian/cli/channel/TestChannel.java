package studio.meridian.cli.channel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.model.Channel;
import studio.meridian.sync.account.Connections.Connected;

/** {@code meridian channels test}. */
@Command(
        name = "test",
        description =
                "Try whether a channel still lets us in and may publish. Nothing is published. Ends with 9"
                        + " when somebody must sign in again, with 8 when the platform cannot be reached"
                        + " or refuses otherwise.",
        footer = {"", "Example:", "  meridian channels test site"})
final class TestChannel extends Verb {
    @Parameters(paramLabel = "NAME", description = "Name of the channel.")
    private String name = "";

    TestChannel(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            Channel channel = workspace.channels().named(name);
            String who = workspace.connections().test(channel);
            new ConnectedText(console(), shared().json())
                    .print(workspace, new Connected(channel, who));
            return ExitCode.OK;
        }
    }
}
