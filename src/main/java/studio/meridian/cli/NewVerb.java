package studio.meridian.cli;

import picocli.CommandLine.Command;

import studio.meridian.messages.FailureException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code meridian new}. */
@Command(
        name = "new",
        description = "Make a workspace in an empty or new folder.",
        footer = {"", "Example:", "  meridian -w notes new"})
final class NewVerb extends Verb {
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
            String root = workspace.database().folder().root().toString();
            if (shared().json()) console().json(Map.of("workspace", root));
            else console().line(root);
            return ExitCode.OK;
        }
    }
}
