package studio.meridian.cli;

import picocli.CommandLine.Command;

import studio.meridian.messages.FailureException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code meridian doctor}. */
@Command(
        name = "doctor",
        description =
                "Tell what this machine and this workspace are like, for a report or a repair.",
        footer = {"", "Example:", "  meridian doctor --json"})
final class DoctorVerb extends Verb {
    private final Supplier<Map<String, String>> machine;

    /**
     * @param machine facts of the machine and the program, in the order they are printed
     */
    DoctorVerb(Setting setting, Supplier<Map<String, String>> machine) {
        super(setting);
        this.machine = machine;
    }

    @Override
    public Integer call() {
        Map<String, String> facts = new LinkedHashMap<>(machine.get());
        int code = workspace(facts);
        if (shared().json()) console().json(facts);
        else facts.forEach((name, value) -> console().line("%-12s %s".formatted(name, value)));
        return code;
    }

    private int workspace(Map<String, String> facts) {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            workspace.database().quickCheck();
            facts.put("workspace", workspace.database().folder().root().toString());
            facts.put("posts", String.valueOf(workspace.posts().ids().size()));
            facts.put("media", String.valueOf(workspace.media().all().size()));
            facts.put("check", "ok");
            return ExitCode.OK;
        } catch (FailureException e) {
            facts.put("workspace", console().messages().what(e.failure()));
            return ExitCode.of(e.failure().kind());
        }
    }
}
