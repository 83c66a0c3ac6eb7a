package studio.meridian.cli.channel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.console.Input;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.platform.SignInForm;
import studio.meridian.sync.account.Connections.Connected;
import studio.meridian.sync.account.Connections.Entry;

/** {@code meridian channels add}. */
@Command(
        name = "add",
        description = {
            "Connect a channel. Whether it is let in is tried first, without publishing anything; what is"
                    + " refused is not kept.",
            "For a platform with accounts, such as wordpress or bluesky, give --url, --account and"
                    + " --token-stdin; the token is the line that comes through the pipe."
        },
        footer = {
            "",
            "Example:",
            "  meridian channels add site --name letters --setting folder=letters-site"
        })
final class AddChannel extends Verb {
    private final Input input;

    @Parameters(paramLabel = "PLATFORM", description = "Name of the platform, for example site.")
    private String platform = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What you call it (default: the name of the platform).")
    private @Nullable String name;

    @Mixin private EntryOptions options = new EntryOptions();

    AddChannel(Setting setting, Input input) {
        super(setting);
        this.input = input;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            SignInForm form = workspace.connections().form(platform);
            Entry entry = options.entry(console(), input, form);
            String wanted = name == null || name.isBlank() ? platform : name.strip();
            Connected connected = workspace.connections().add(platform, wanted, entry);
            new ConnectedText(console(), shared().json()).print(workspace, connected);
            return ExitCode.OK;
        }
    }
}
