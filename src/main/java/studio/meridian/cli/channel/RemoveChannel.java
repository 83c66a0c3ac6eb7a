package studio.meridian.cli.channel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.model.Channel;

import java.util.Map;

/** {@code meridian channels remove}. */
@Command(
        name = "remove",
        description =
                "Remove a channel that nothing was ever planned for, with all that lets us in. Nothing is"
                        + " removed on the platform.",
        footer = {
            "",
            "Example:",
            "  meridian channels add site --name trial --setting folder=trial-site &&"
                    + " meridian channels remove trial"
        })
final class RemoveChannel extends Verb {
    @Parameters(paramLabel = "NAME", description = "Name of the channel.")
    private String name = "";

    RemoveChannel(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            Channel channel = workspace.channels().named(name);
            workspace.connections().remove(channel);
            if (shared().json()) {
                console().json(Map.of("id", channel.id().toString(), "name", name));
            } else console().line(console().messages().get("channels.removed", "channel", name));
            return ExitCode.OK;
        }
    }
}
