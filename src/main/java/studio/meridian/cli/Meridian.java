package studio.meridian.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import studio.meridian.cli.verb.SharedOptions;

/** The command itself: without a verb it prints its help. */
@Command(
        name = "meridian",
        mixinStandardHelpOptions = true,
        version = "Meridian Studio 0.1.0",
        description =
                "Write once, translate well, plan for the right local hour, publish exactly once.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs (help VERB tells more):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:an unexpected error, with a short code to report",
            "2:wrong usage",
            "3:a file or text from outside cannot be read",
            "4:what was asked for does not exist",
            "5:the workspace is held by another program",
            "6:check found something broken",
            "7:the disk or the database refused",
            "8:something was not published",
            "9:somebody must sign in again, or unlock what is locked"
        })
final class Meridian implements Runnable {
    @Mixin private SharedOptions shared = new SharedOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Options given before the verb. */
    SharedOptions shared() {
        return shared;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
