package studio.meridian.cli.sync;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.sync.conflict.Comparison;

import java.time.InstantSource;
import java.util.List;

/** {@code meridian sync conflicts}. */
@Command(
        name = "conflicts",
        description =
                "List the posts that were changed or taken away on a platform since the studio wrote them"
                        + " there, or show one of them paragraph by paragraph.",
        footer = {
            "",
            "Examples:",
            "  meridian sync conflicts",
            "  meridian sync conflicts --show 1a2b3c4d",
            "  meridian sync conflicts --json"
        })
final class ConflictsVerb extends Verb {
    private final InstantSource clock;

    @Option(
            names = "--show",
            paramLabel = "ID",
            description = "Show this one: its id, that of its delivery, or the end of either.")
    private @Nullable String shown;

    ConflictsVerb(Setting setting, InstantSource clock) {
        super(setting);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            ConflictText text = new ConflictText(console(), clock);
            if (shown != null) {
                Comparison one = workspace.conflicts().named(shown);
                if (shared().json()) console().json(text.whole(one));
                else text.print(one);
                return ExitCode.OK;
            }
            List<Comparison> all = workspace.conflicts().open();
            if (shared().json()) console().json(all.stream().map(text::facts).toList());
            else console().table(all.stream().map(ConflictsVerb::row).toList());
            return ExitCode.OK;
        }
    }

    private static List<String> row(Comparison one) {
        String id = one.conflict().id().toString();
        return List.of(
                id.substring(id.length() - PostReference.SHORT),
                ConflictText.state(one),
                one.locale().tag(),
                one.channel().name(),
                one.mine().title());
    }
}
