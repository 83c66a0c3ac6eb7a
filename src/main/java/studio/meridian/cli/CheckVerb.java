package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.ForecastText;
import studio.meridian.cli.console.ProgressBar;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.integrity.Finding;
import studio.meridian.integrity.Finding.Severity;
import studio.meridian.integrity.PostCheck;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Media;
import studio.meridian.model.Post;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.Variant;
import studio.meridian.storage.RecordFailure;
import studio.meridian.sync.preflight.Forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code meridian check}. */
@Command(
        name = "check",
        description =
                "Check posts as their readers will meet them, and the stored bytes against their digests."
                        + " With --channel, also what they become there: how many posts of what length,"
                        + " what is left out and what would be refused; no network is asked. Ends with 6"
                        + " when something is broken or would be refused; remarks alone end with 0.",
        footer = {
            "",
            "Examples:",
            "  meridian check",
            "  meridian check kettle-at-six --json",
            "  meridian check kettle-at-six --channel site --locale zh-Hans"
        })
final class CheckVerb extends Verb {
    @Parameters(paramLabel = "POST", arity = "0..1", description = "One post (default: all).")
    private @Nullable String post;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            split = ",",
            description = "Also what becomes of them on these channels.")
    private List<String> channels = new ArrayList<>();

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            split = ",",
            description = "Only these languages.")
    private List<String> locales = new ArrayList<>();

    CheckVerb(Setting setting) {
        super(setting);
    }

    /**
     * Something found.
     *
     * @param words for people
     * @param broken whether the check fails by it
     */
    private record Row(Map<String, Object> json, String words, boolean broken) {}

    @Override
    public Integer call() {
        try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
            List<Channel> targets =
                    channels.stream().map(name -> workspace.channels().named(name)).toList();
            Set<LocaleTag> wanted = locales.stream().map(Tags::locale).collect(Collectors.toSet());
            if (post == null) checkBytes(workspace);
            List<Row> found = new ArrayList<>();
            for (Id<Post> id : posts(workspace)) {
                Post one = workspace.posts().get(id);
                for (Variant variant : variants(workspace, id, wanted)) {
                    found.addAll(checkText(workspace, one, variant));
                    for (Channel target : targets) {
                        found.addAll(foretell(workspace, one, variant, target));
                    }
                }
            }
            print(found);
            return found.stream().anyMatch(Row::broken) ? ExitCode.FINDINGS : ExitCode.OK;
        }
    }

    private List<Id<Post>> posts(OpenWorkspace workspace) {
        return post == null
                ? workspace.posts().ids()
                : List.of(PostReference.find(workspace, post));
    }

    private List<Variant> variants(OpenWorkspace workspace, Id<Post> id, Set<LocaleTag> wanted) {
        List<Variant> all = workspace.variants().of(id);
        if (wanted.isEmpty()) return all;
        for (LocaleTag locale : wanted) {
            boolean there = all.stream().anyMatch(one -> one.locale().equals(locale));
            if (post == null || there) continue;
            throw new FailureException(new RecordFailure.NoVariant(post, locale.tag()));
        }
        return all.stream().filter(one -> wanted.contains(one.locale())).toList();
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

    private List<Row> checkText(OpenWorkspace workspace, Post one, Variant variant) {
        PostCheck check = new PostCheck(sha -> workspace.media().find(sha) != null);
        List<TranslationUnit> units =
                variant.isLinked() ? workspace.translations().units(variant.id()) : List.of();
        return check.check(one, variant, units).stream()
                .map(finding -> row(one.id(), finding))
                .toList();
    }

    private Row row(Id<Post> id, Finding finding) {
        Map<String, Object> all = about(id, finding.locale());
        all.put("rule", finding.rule().key());
        all.put("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
        all.put("subject", finding.subject());
        String words = console().messages().get(finding.rule().key()) + " " + finding.subject();
        return new Row(all, words.strip(), finding.rule().severity() == Severity.ERROR);
    }

    /** First the length, then everything that is to be known. */
    private List<Row> foretell(OpenWorkspace workspace, Post one, Variant variant, Channel target) {
        Forecast forecast = workspace.forecasts().of(one, variant, variant.text(), target);
        ForecastText text = new ForecastText(console().messages(), forecast);
        List<Row> rows = new ArrayList<>();
        Map<String, Object> length = about(one.id(), variant.locale());
        length.put("channel", target.name());
        length.putAll(text.length());
        rows.add(new Row(length, target.name() + ": " + text.lengthInWords(), false));
        for (var remark : forecast.preflight().remarks()) {
            Map<String, Object> all = about(one.id(), variant.locale());
            all.put("channel", target.name());
            all.putAll(ForecastText.json(remark));
            rows.add(new Row(all, target.name() + ": " + text.words(remark), false));
        }
        if (forecast.isRefused()) {
            Row first = rows.removeFirst();
            rows.addFirst(new Row(first.json(), first.words(), true));
        }
        return rows;
    }

    private static Map<String, Object> about(Id<Post> id, LocaleTag locale) {
        Map<String, Object> all = new TreeMap<>();
        all.put("post", id.toString());
        all.put("locale", locale.tag());
        return all;
    }

    private void print(List<Row> found) {
        if (shared().json()) {
            console().json(found.stream().map(Row::json).toList());
            return;
        }
        for (Row one : found) {
            String id = String.valueOf(one.json().get("post"));
            console()
                    .line(
                            "%s %s %s %s"
                                    .formatted(
                                            one.json().get("severity"),
                                            id.substring(id.length() - PostReference.SHORT),
                                            one.json().get("locale"),
                                            one.words())
                                    .strip());
        }
    }
}
