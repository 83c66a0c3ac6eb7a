package studio.meridian.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.meridian.cli.argument.PipedFile;
import studio.meridian.cli.argument.Tags;
import studio.meridian.cli.console.ImportText;
import studio.meridian.cli.console.ProgressBar;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Verb;
import studio.meridian.export.ImportLine;
import studio.meridian.export.ImportOptions;
import studio.meridian.export.ImportReport;
import studio.meridian.export.Watch;

import java.nio.file.Path;
import java.time.ZoneId;

/** {@code meridian import}. */
@Command(
        name = "import",
        description = {
            "Bring posts in: a Markdown file with front matter, a folder of them (tea.md and tea.ja.md are"
                    + " one post in two languages), or an export of WordPress (WXR).",
            "Every item is told with what became of it. What was edited here is kept, the same"
                    + " import again changes nothing, and nothing that comes in is ever sent by"
                    + " itself: the schedule of a WordPress site is kept on a channel that is held.",
            "With - as FILE one Markdown file, or an export of WordPress, is read from the standard"
                    + " input.",
            "Ends with 3 when an item could not be read; the others are imported all the same. A"
                    + " WordPress file that is broken changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  meridian import letters/",
            "  meridian import tea.ja.md --dry-run",
            "  curl -s https://example.org/tea.md | meridian import -",
            "  meridian import mysite.wordpress.xml --zone Europe/Lisbon --json"
        })
final class ImportVerb extends Verb {
    @Parameters(paramLabel = "FILE|DIR", description = "What to import.")
    private Path from = Path.of("");

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "Language of texts that name none (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    private String locale = "en";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "IANA zone of plans that name none (default: this machine's).",
            defaultValue = "")
    private String zone = "";

    @Option(names = "--dry-run", description = "Say what would be imported and change nothing.")
    private boolean dryRun;

    ImportVerb(Setting setting) {
        super(setting);
    }

    @Override
    public Integer call() {
        ZoneId where = zone.isEmpty() ? ZoneId.systemDefault() : Tags.zone(zone);
        ImportOptions options = new ImportOptions(Tags.locale(locale), where, dryRun);
        ImportReport report = run(options);
        ImportText text = new ImportText(console());
        if (shared().json()) {
            text.json(report, dryRun);
            for (ImportLine line : report.lines()) {
                if (line.refusal() != null) tell(line.refusal());
            }
        } else text.print(report, dryRun);
        return report.isComplete() ? ExitCode.OK : ExitCode.INPUT;
    }

    private ImportReport run(ImportOptions options) {
        if (!from.toString().equals("-")) return run(from, options);
        try (PipedFile piped = PipedFile.read(System.in)) {
            return run(piped.file(), options);
        }
    }

    private ImportReport run(Path from, ImportOptions options) {
        ProgressBar progress = new ProgressBar(console());
        Watch watch = progress::show;
        try (OpenWorkspace workspace =
                dryRun
                        ? workspaces().read(shared().workspace())
                        : workspaces().open(shared().workspace())) {
            return workspace.importer().run(from, options, watch);
        } finally {
            progress.end();
        }
    }
}
