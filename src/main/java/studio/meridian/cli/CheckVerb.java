package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.console.ProgressBar;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.integrity.Finding;
import studio.meridian.integrity.Finding.Severity;
import studio.meridian.integrity.PostCheck;
import studio.meridian.model.Id;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.Variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code meridian check}. */
@Command(
        name = "check",
        description =
                "Check posts as their readers will meet them, and the stored bytes against their digests."
                        + " Ends with 6 when something is broken; remarks alone end with 0.",
        footer = {"", "Examples:", "  meridian check", "  meridian check kettle-at-six --json"})
final class CheckVerb extends Verb {
    @Parameters(paramLabel = "POST", arity = "0..1", description = "One post (default: all).")
    private @Nullable String post;

    CheckVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            if (post == null) checkBytes(workspace);
            List<Map<String, Object>> found = new ArrayList<>();
            boolean broken = false;
            PostCheck check = new PostCheck(sha -> workspace.media().find(sha) != null);
            for (Id<Post> id : posts(workspace)) {
                Post one = workspace.posts().get(id);
                for (Variant variant : workspace.variants().of(id)) {
                    var units = workspace.translations().units(variant.id());
                    var unitsThatCount =
                            variant.isLinked()
                                    ? units
                                    : List.<studio.meridian.model.TranslationUnit>of();
                    for (Finding finding : check.check(one, variant, unitsThatCount)) {
                        broken |= finding.rule().severity() == Severity.ERROR;
                        found.add(describe(id, finding));
                    }
                }
            }
            print(found);
            return broken ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    private List<Id<Post>> posts(OpenWorkspace workspace) {
        return post == null
                ? workspace.posts().ids()
                : List.of(PostReference.find(workspace, post));
    }

    /** Reads every byte there is; a digest that does not match ends the check with a failure. */
    private void checkBytes(OpenWorkspace workspace) {
        workspace.database().quickCheck();
        ProgressBar progress = new ProgressBar(console());
        List<Media> media = workspace.media().all();
        int done = 0;
        for (Media one : media) {
            workspace.media().bytes(one.sha256());
            progress.show(++done, media.size(), one.fileName());
        }
        progress.end();
    }

    private static Map<String, Object> describe(Id<Post> id, Finding finding) {
        Map<String, Object> all = new TreeMap<>();
        all.put("post", id.toString());
        all.put("locale", finding.locale().tag());
        all.put("rule", finding.rule().key());
        all.put("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
        all.put("subject", finding.subject());
        return all;
    }

    private void print(List<Map<String, Object>> found) {
        if (shared().json()) {
            console().json(found);
            return;
        }
        for (Map<String, Object> one : found) {
            String id = String.valueOf(one.get("post"));
            console()
                    .line(
                            "%s %s %s %s %s"
                                    .formatted(
                                            one.get("severity"),
                                            id.substring(id.length() - PostReference.SHORT),
                                            one.get("locale"),
                                            console()
                                                    .messages()
                                                    .get(String.valueOf(one.get("rule"))),
                                            one.get("subject"))
                                    .strip());
        }
    }
}
