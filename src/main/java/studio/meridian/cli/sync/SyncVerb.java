package studio.meridian.cli.sync;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import studio.meridian.cli.verb.Verb;

import java.time.InstantSource;

/** {@code meridian sync}. */
@Command(
        name = "sync",
        description = "Bring the studio and the platforms in line.",
        footer = {"", "Examples:", "  meridian sync conflicts", "  meridian sync conflicts --json"})
public final class SyncVerb extends Verb {
    @Spec private CommandSpec spec = CommandSpec.create();

    private SyncVerb(Setting setting) {
        super(setting);
    }

    /** The verb with all below it. */
    public static CommandLine of(Setting setting, InstantSource clock) {
        return new CommandLine(new SyncVerb(setting))
                .addSubcommand(new ConflictsVerb(setting, clock))
                .addSubcommand(new ResolveVerb(setting));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
