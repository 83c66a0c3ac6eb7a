package studio.meridian.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.ProgressBar;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.export.markdown.SampleWorkspace;
import studio.meridian.messages.FailureException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code meridian new}. */
@Command(
        name = "new",
        description =
                "Make a workspace in an empty or new folder. It has one channel, \"site\": a web site"
                        + " in the folder \"site\" inside the workspace.",
        footer = {"", "Examples:", "  meridian -w notes new", "  meridian -w sample new --sample"})
final class NewVerb extends Verb {
    @Option(
            names = "--sample",
            description = "Fill it with sample posts in six languages, planned from today on.")
    private boolean sample;

    NewVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        Path folder = shared().workspace().toAbsolutePath().normalize();
        if (Files.exists(folder.resolve("workspace.db"))) {
            throw new FailureException(new CommandFailure.AlreadyThere(folder.toString()));
        }
        try (OpenWorkspace workspace = workspaces().create(folder)) {
            Path root = workspace.database().folder().root();
            fill(workspace, root.resolve(SampleWorkspace.CHANNEL));
            if (shared().json()) console().json(Map.of("workspace", root.toString()));
            else console().line(root.toString());
            return ExitCode.OK;
        }
    }

    private void fill(OpenWorkspace workspace, Path site) {
        if (!sample) {
            Map<String, String> settings = Map.of("folder", site.toString());
            workspace.channels().add("site", SampleWorkspace.CHANNEL, true, settings);
            return;
        }
        ProgressBar progress = new ProgressBar(console());
        try {
            workspace.sample().fill(site, progress::show);
        } finally {
            progress.end();
        }
    }
}
