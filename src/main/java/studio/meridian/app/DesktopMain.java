package studio.meridian.app;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.ui.common.Background;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens the desktop on a workspace: the folder that was named, else the sample beside the build.
 * Where no window can open it says why and plays the tour instead.
 */
public final class DesktopMain {
    private static final String SAMPLE = "sample-workspace";

    private final Machine machine;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;

    private DesktopMain(Machine machine, PrintWriter out, PrintWriter err) {
        this.machine = machine;
        this.out = out;
        this.err = err;
        this.messages = Messages.of(Locale.getDefault());
    }

    /**
     * Opens the desktop and returns when it was closed.
     *
     * @param args at most one: the folder of a workspace
     * @return the exit code
     */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new DesktopMain(Machine.here(), out, err).open(args);
    }

    private int open(String... args) {
        Path build = Path.of(System.getProperty("meridian.build", "target")).toAbsolutePath();
        DisplayProbe.Answer display = DisplayProbe.probe();
        try {
            if (!display.usable()) return tour(display, build);
            Path folder = args.length > 0 ? Path.of(args[0]) : build.resolve(SAMPLE);
            window(folder);
            return ExitCode.OK;
        } catch (FailureException e) {
            return explain(e.failure());
        }
    }

    private int tour(DisplayProbe.Answer display, Path build) {
        out.println(messages.get("desktop.no-display", "reason", display.words()));
        TourShow show = new TourShow(build.resolve("tour"), machine);
        out.println(messages.get("desktop.tour", "folder", build.resolve("tour").toString()));
        show.play(out::println);
        return ExitCode.OK;
    }

    private void window(Path path) {
        WorkspaceFolder folder = new WorkspaceFolder(path);
        if (!folder.exists()) new SampleMaker(machine).make(folder, folder.root().resolve("site"));
        Database database = Database.open(folder, machine.describeProcess());
        try (Core core = new Core(database, machine, Adapters.all(machine.web()), Keys.atDesk())) {
            Desktop.startToolkit();
            new Desktop(core, machine, Background.desktop()).show();
            Desktop.stopToolkit();
        }
    }

    private int explain(Failure failure) {
        err.println("meridian: " + messages.what(failure));
        err.println("  " + messages.remedy(failure));
        return ExitCode.of(failure.kind());
    }
}
