package studio.meridian.cli.sync;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.delivery.Sending;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** {@code meridian sync}: sends what is due, once or for as long as it runs. */
@Command(
        name = "sync",
        description =
                "Send what was planned and is due, and find out about what is doubtful; once, or with"
                        + " --watch until it is stopped. Where a desktop or agent sends already, it is"
                        + " asked to do it.",
        footer = {
            "",
            "Examples:",
            "  meridian sync",
            "  meridian sync --dry-run --json",
            "  meridian sync --watch",
            "  meridian sync conflicts"
        })
public final class SyncVerb extends Verb {
    private final InstantSource clock;

    @Option(names = "--once", description = "Once, and tell what came of it (the default).")
    private boolean once;

    @Option(names = "--watch", description = "Until it is stopped, telling of each step.")
    private boolean watch;

    @Option(names = "--dry-run", description = "Say what would be sent and change nothing.")
    private boolean dryRun;

    private SyncVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    /** The verb with all below it. */
    public static CommandLine of(Setting setting, InstantSource clock) {
        return new CommandLine(new SyncVerb(setting, clock))
                .addSubcommand(new ConflictsVerb(setting, clock))
                .addSubcommand(new ResolveVerb(setting));
    }

    @Override
    public Integer call() {
        if (once && watch) throw apart("--once", "--watch");
        if (watch && dryRun) throw apart("--watch", "--dry-run");
        try (OpenWorkspace workspace =
                dryRun
                        ? workspaces().read(shared().workspace())
                        : workspaces().open(shared().workspace())) {
            if (dryRun) return dry(workspace);
            if (watch) {
                new Patrol(workspace, console(), clock, shared().json()).walk(this::tell);
                return ExitCode.OK;
            }
            List<Delivery> due = workspace.outbox().actionable(clock.instant());
            return new Sending(workspace, console(), clock, shared().json()).send(due);
        }
    }

    private static FailureException apart(String first, String second) {
        return new FailureException(new CommandFailure.Apart(first, second));
    }

    private Integer dry(OpenWorkspace workspace) {
        List<Delivery> due = workspace.outbox().actionable(clock.instant());
        if (shared().json()) {
            console().json(due.stream().map(workspace::describe).toList());
            return ExitCode.OK;
        }
        Map<?, String> titles = workspace.deliveries().titles();
        console()
                .table(
                        due.stream()
                                .map(one -> row(workspace, one, titles.get(one.variant())))
                                .toList());
        console().note(console().messages().get("import.dry-run"));
        return ExitCode.OK;
    }

    private static List<String> row(
            OpenWorkspace workspace, Delivery delivery, @Nullable String title) {
        Channel channel = workspace.channels().find(delivery.channel());
        return List.of(
                delivery.locale().tag(),
                DeliveryText.word(delivery.kind()),
                channel == null ? "" : channel.name(),
                title == null ? "" : title);
    }
}
