package studio.meridian.cli.sync;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.DeliveryText;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Delivery;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.sync.conflict.Comparison;
import studio.meridian.sync.conflict.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** {@code meridian sync resolve}. */
@Command(
        name = "resolve",
        description = {
            "Decide which text goes on. Both stay among the versions of the post.",
            "mine: ours goes over what was seen there, and a post that is gone there comes back."
                    + " theirs: their text becomes ours and nothing is sent, and a post that is gone stays"
                    + " away. merged: what --text holds is sent; without it what merges by itself."
        },
        footer = {
            "",
            "Examples:",
            "  meridian sync resolve 1a2b3c4d --keep theirs",
            "  meridian sync resolve 1a2b3c4d --keep merged --text merged.md"
        })
final class ResolveVerb extends Verb {
    @Parameters(paramLabel = "ID", description = "Id or end of an id.")
    private String id = "";

    @Option(
            names = "--keep",
            paramLabel = "WHICH",
            required = true,
            description = "mine, theirs or merged.")
    private String keep = "";

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "The body to go on with, as Markdown in UTF-8; with --keep merged.")
    private @Nullable Path text;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The title to go on with (default: ours); with --keep merged --text.")
    private @Nullable String title;

    ResolveVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        Resolution how = how();
        try (OpenWorkspace workspace = workspaces().open(shared().workspace())) {
            Comparison seen = workspace.conflicts().named(id);
            Delivery planned = workspace.conflicts().settle(seen, how, words(seen));
            tell(workspace, seen, how, planned);
            return ExitCode.OK;
        }
    }

    private Resolution how() {
        Resolution how =
                Arrays.stream(Resolution.values())
                        .filter(one -> DeliveryText.word(one).equals(keep))
                        .findFirst()
                        .orElseThrow(() -> bad("--keep", keep, "mine, theirs, merged"));
        if (text != null && how != Resolution.MERGED) throw bad("--keep", keep, "merged");
        if (title != null && text == null) throw bad("--title", title, "--text");
        return how;
    }

    private @Nullable Words words(Comparison seen) {
        if (text == null) return null;
        try {
            String body = Files.readString(text);
            String named = title == null ? seen.mine().title() : title;
            return new Words(named, seen.mine().summary(), body);
        } catch (IOException e) {
            throw new FailureException(
                    new CommandFailure.BadValue("--text", text.toString(), "Markdown, UTF-8"), e);
        }
    }

    private static FailureException bad(String option, String value, String allowed) {
        return new FailureException(new CommandFailure.BadValue(option, value, allowed));
    }

    private void tell(
            OpenWorkspace workspace, Comparison seen, Resolution how, @Nullable Delivery planned) {
        if (!shared().json()) {
            String key = planned == null ? "conflict.done.nothing" : "conflict.done.sent";
            console()
                    .line(
                            console()
                                    .messages()
                                    .get(
                                            key,
                                            Map.of(
                                                    "title", seen.mine().title(),
                                                    "channel", seen.channel().name())));
            return;
        }
        Map<String, Object> all = new TreeMap<>();
        all.put("id", seen.conflict().id().toString());
        all.put("kept", DeliveryText.word(how));
        if (planned != null) all.put("delivery", workspace.describe(planned));
        console().json(all);
    }
}
