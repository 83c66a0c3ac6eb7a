package studio.meridian.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.ExportText;
import studio.meridian.cli.console.ProgressBar;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.PostReference;
import studio.meridian.cli.verb.Verb;
import studio.meridian.cli.verb.Workspaces;
import studio.meridian.export.out.ExportFormat;
import studio.meridian.export.out.ExportReport;
import studio.meridian.export.out.Imprint;
import studio.meridian.export.out.Selection;
import studio.meridian.export.out.html.HtmlFormat;
import studio.meridian.export.out.hugo.HugoFormat;
import studio.meridian.export.out.json.JsonFormat;
import studio.meridian.export.out.markdown.MarkdownFormat;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Post;
import studio.meridian.storage.SettingStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code meridian export}. */
@Command(
        name = "export",
        description = {
            "Write posts into files; the workspace is only read, also while a desktop has it open.",
            "hugo: a site that \"hugo -s DIR\" builds. json: everything, for programs. html: pages for"
                    + " any browser. markdown: files with front matter, which import reads again.",
            "DIR must be new, empty, or an export that nobody edited since, which is replaced. It is"
                    + " written whole or not at all. Texts that are not finished are drafts in hugo and"
                    + " marked in html; archived posts go out in json and markdown only."
        },
        footer = {
            "",
            "Examples:",
            "  meridian export --format hugo --out site && hugo -s site",
            "  meridian export --format markdown --out letters --locale en,ja",
            "  meridian export --format json --out backup --json",
            "  meridian export --format html --out pages --sample"
        })
final class ExportVerb extends Verb {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
    private Path out = Path.of("");

    @Option(
            names = "--post",
            paramLabel = "POST",
            description = "Only this post (id, end of an id, slug or title); may be repeated.")
    private List<String> posts = new ArrayList<>();

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            split = ",",
            description = "Only these languages.")
    private List<String> locales = new ArrayList<>();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the pages will be found (default: that of the site).")
    private @Nullable String baseUrl;

    @Option(names = "--sample", description = "Export the sample posts, without a workspace.")
    private boolean sample;

    @Option(names = "--dry-run", description = "List what would be written and write nothing.")
    private boolean dryRun;

    ExportVerb(Setting setting) {
        super(setting);
    }

    /** Names of the formats, for help and completion. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(formats().stream().map(ExportFormat::name).toList());
        }
    }

    private static List<ExportFormat> formats() {
        return List.of(new HugoFormat(), new JsonFormat(), new HtmlFormat(), new MarkdownFormat());
    }

    @Override
    public Integer call() {
        ExportFormat wanted = format();
        if (!sample) {
            try (OpenWorkspace workspace = workspaces().read(shared().workspace())) {
                return export(workspace, wanted);
            }
        }
        try (Workspaces.Borrowed borrowed = workspaces().sample()) {
            return export(borrowed.workspace(), wanted);
        }
    }

    private ExportFormat format() {
        return formats().stream()
                .filter(one -> one.name().equals(format))
                .findFirst()
                .orElseThrow(() ->
                        new FailureException(
                                new CommandFailure.BadValue(
                                        "--format", format, String.join(", ", new Formats()))));
    }

    private Integer export(OpenWorkspace workspace, ExportFormat wanted) {
        ProgressBar progress = new ProgressBar(console());
        ExportReport report;
        try {
            report =
                    workspace
                            .exporter()
                            .run(
                                    wanted,
                                    selection(workspace),
                                    imprint(workspace),
                                    out,
                                    dryRun,
                                    progress::show);
        } finally {
            progress.end();
        }
        ExportText text = new ExportText(console());
        if (shared().json()) text.json(report, dryRun);
        else text.print(report, dryRun);
        return ExitCode.OK;
    }

    private Selection selection(OpenWorkspace workspace) {
        Set<Id<Post>> wanted = new HashSet<>();
        for (String post : posts) wanted.add(PostReference.find(workspace, post));
        Set<LocaleTag> languages = new HashSet<>();
        for (String locale : locales) languages.add(Tags.locale(locale));
        return new Selection(wanted, languages);
    }

    private Imprint imprint(OpenWorkspace workspace) {
        String folder = workspace.database().folder().name();
        String name = workspace.settings().get(SettingStore.NAME, folder);
        String author = workspace.settings().get(SettingStore.AUTHOR, "");
        String url = baseUrl == null ? "" : baseUrl;
        return Imprint.of(workspace.channels().all(), name, author, url);
    }
}
