package studio.meridian.cli.channel;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import studio.meridian.cli.console.Input;

/** {@code meridian channels}; alone it lists. */
@Command(
        name = "channels",
        description =
                "Connect the places posts are published on. Alone it lists them. A password or token is"
                        + " read from the standard input or asked for without echo, never taken from the"
                        + " command line. It is kept sealed; the key is in the keyring of the system, or"
                        + " behind a passphrase where there is none.",
        footer = {
            "",
            "The passphrase is asked for at a terminal. Elsewhere MERIDIAN_PASSPHRASE_FILE names a file"
                    + " whose first line it is and that its owner alone can read, or - for the next line of"
                    + " the standard input (after the token).",
            "",
            "Examples:",
            "  meridian channels",
            "  meridian channels list --json"
        })
public final class ChannelsVerb extends ListChannels {
    private ChannelsVerb(Setting setting) {
        super(setting);
    }

    /**
     * The verb with all below it.
     *
     * @param input where a token comes from
     */
    public static CommandLine of(Setting setting, Input input) {
        return new CommandLine(new ChannelsVerb(setting))
                .addSubcommand(new ListChannels(setting))
                .addSubcommand(new AddChannel(setting, input))
                .addSubcommand(new SignInChannel(setting, input))
                .addSubcommand(new TestChannel(setting))
                .addSubcommand(new ChannelLimits(setting))
                .addSubcommand(new RemoveChannel(setting));
    }
}
