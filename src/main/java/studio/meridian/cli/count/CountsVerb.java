package studio.meridian.cli.count;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.model.count.Counted;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.Refusal;
import studio.meridian.sync.counts.Collector;
import studio.meridian.sync.counts.Collector.Trouble;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** {@code meridian counts}. */
@Command(
        name = "counts",
        description = {
            "Show how readers took what is published: likes, reposts, replies or comments, and quotes, as"
                    + " they were last counted. What a platform does not give is not given, and never 0.",
            "An open desktop and meridian agent count by themselves while sending is on: a new post every"
                    + " 15 minutes, an old one once a week. Nothing is asked of the network here without"
                    + " --refresh."
        },
        footer = {
            "",
            "Examples:",
            "  meridian counts",
            "  meridian counts --refresh",
            "  meridian counts kettle-at-six --history --json",
            "  meridian counts --channel site --since 2026-11-01",
            "  meridian counts --by-itself off"
        })
public final class CountsVerb extends Verb {
    private final InstantSource clock;

    @Parameters(
            paramLabel = "POST",
            arity = "0..1",
            description = "Id, end of an id, slug or title; all posts without it.")
    private @Nullable String post;

    @Option(names = "--channel", paramLabel = "NAME", description = "Only on this channel.")
    private @Nullable String channel;

    @Option(names = "--refresh", description = "Ask the channels now, whatever is due.")
    private boolean refresh;

    @Option(names = "--history", description = "Every number as it changed, the oldest first.")
    private boolean history;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "Only what was published on that day or later; with --history, what was counted.")
    private @Nullable String since;

    @Option(
            names = "--by-itself",
            paramLabel = "on|off",
            description = "Whether the desktop and the agent count by themselves from now on.")
    private @Nullable String byItself;

    public CountsVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Instant from = since == null ? Instant.MIN : midnight(since);
        Boolean wanted = byItself == null ? null : isOn(byItself);
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            Collector counts = workspace.counts();
            if (wanted != null) workspace.settings().count(wanted);
            Predicate<Counted> meant = meant(workspace);
            List<Trouble> troubles = refresh ? counts.refresh(meant) : List.of();
            List<Counted> found = counts.store().published().stream().filter(meant).toList();
            CountText text = new CountText(workspace, console(), clock, shared().json());
            if (history) text.history(found, from);
            else {
                text.newest(found.stream().filter(one -> !one.since().isBefore(from)).toList());
            }
            if (!shared().json() && !workspace.settings().isCounting()) {
                console().note(console().messages().get("counts.off"));
            }
            int code = ExitCode.OK;
            for (Trouble trouble : troubles) {
                tell(trouble.failure());
                code = Math.max(code, ExitCode.of(trouble.failure().kind()));
            }
            return code;
        }
    }

    private Predicate<Counted> meant(OpenWorkspace workspace) {
        Channel only = channel == null ? null : workspace.channels().named(channel);
        Id<Post> one = post == null ? null : PostReference.find(workspace, post);
        if (refresh && only != null && !workspace.counts().canCount(only)) {
            throw new FailureException(
                    new PlatformFailure.Refused(only.name(), Refusal.UNABLE, ""));
        }
        return counted ->
                (only == null || counted.channel().equals(only.id()))
                        && (one == null || counted.post().equals(one));
    }

    private static Instant midnight(String date) {
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new FailureException(
                    new CommandFailure.BadValue("--since", date, "2026-11-01"), e);
        }
    }

    private static boolean isOn(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default ->
                    throw new FailureException(
                            new CommandFailure.BadValue("--by-itself", word, "on, off"));
        };
    }
}
