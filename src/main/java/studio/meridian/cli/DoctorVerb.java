package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.sync.account.WorkspaceKey;

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
        Map<String, Object> facts = new LinkedHashMap<>(machine.get());
        Failure trouble = workspace(facts);
        if (shared().json()) console().json(facts);
        else facts.forEach((name, value) -> console().line("%-12s %s".formatted(name, value)));
        if (trouble != null) throw new FailureException(trouble);
        return ExitCode.OK;
    }

    private @Nullable Failure workspace(Map<String, Object> facts) {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            workspace.database().quickCheck();
            facts.put("workspace", workspace.database().folder().root().toString());
            facts.put("posts", workspace.posts().ids().size());
            facts.put("media", workspace.media().all().size());
            String keys = workspace.settings().get(WorkspaceKey.PLACE, "");
            if (!keys.isEmpty()) facts.put("keys", keys);
            facts.put("check", "ok");
            return null;
        } catch (FailureException e) {
            return e.failure();
        }
    }
}
