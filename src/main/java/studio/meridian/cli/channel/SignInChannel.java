package studio.meridian.cli.channel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.console.Input;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.model.Channel;
import studio.meridian.platform.SignInForm;
import studio.meridian.sync.account.Connections.Connected;
import studio.meridian.sync.account.Connections.Entry;

/** {@code meridian channels sign-in}. */
@Command(
        name = "sign-in",
        description =
                "Sign a channel in again, after its token was revoked or its key was lost. Settings that"
                        + " are not named stay as they are. When it is refused, all stays as it was.",
        footer = {
            "",
            "Example:",
            "  meridian channels sign-in site --setting address=https://example.org"
        })
final class SignInChannel extends Verb {
    private final Input input;

    @Parameters(paramLabel = "NAME", description = "Name of the channel.")
    private String name = "";

    @Mixin private EntryOptions options = new EntryOptions();

    SignInChannel(Setting setting, Input input) {
        super(setting);
        this.input = input;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            Channel channel = workspace.channels().named(name);
            SignInForm form = workspace.connections().form(channel.platform());
            Entry entry = options.entry(console(), input, form);
            Connected connected = workspace.connections().signIn(channel, entry);
            new ConnectedText(console(), shared().json()).print(workspace, connected);
            return ExitCode.OK;
        }
    }
}
