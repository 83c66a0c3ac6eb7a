package studio.meridian.app;

import studio.meridian.cli.CommandLineApp;
import studio.meridian.cli.ExitCode;
import studio.meridian.cli.OpenWorkspace;
import studio.meridian.cli.Workspaces;
import studio.meridian.cli.console.Console;
import studio.meridian.messages.Messages;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.StorageFailure;
import studio.meridian.storage.database.WorkspaceFolder;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Builds the command line over real workspaces. */
public final class CommandLineMain {
    private CommandLineMain() {}

    /** Runs one command line and gives the exit code. */
    public static int run(String... args) {
        Outlet outlet = new Outlet();
        PrintWriter out = new PrintWriter(outlet, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean interactive = personLooksOn();
        Console console = new Console(out, err, interactive, Messages.of(Locale.getDefault()));
        int code = app(console, Machine.here()).run(args);
        out.flush();
        String trouble = outlet.trouble();
        if (trouble == null) return code;
        console.failure(new StorageFailure.Refused(Path.of("standard output"), trouble));
        return ExitCode.STORAGE;
    }

    /** Java 25 gives null again where input or output is no terminal, whatever the checker says. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean personLooksOn() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }

    /** The command line with its speech going elsewhere, for tests. */
    static CommandLineApp app(Console console, Machine machine) {
        return new CommandLineApp(
                new Opener(machine),
                console,
                machine.clock(),
                machine::facts,
                (folder, tell) -> new TourShow(folder, machine).play(tell));
    }

    private record Opener(Machine machine) implements Workspaces {
        @Override
        public OpenWorkspace create(Path folder) {
            return view(Database.create(new WorkspaceFolder(folder), machine.describeProcess()));
        }

        @Override
        public OpenWorkspace open(Path folder) {
            return view(Database.open(new WorkspaceFolder(folder), machine.describeProcess()));
        }

        @Override
        public OpenWorkspace read(Path folder) {
            return view(Database.openReadOnly(new WorkspaceFolder(folder)));
        }

        @Override
        public Borrowed sample() {
            return new BorrowedSample(this);
        }

        private OpenWorkspace view(Database database) {
            Core core = new Core(database, machine, Adapters.all(machine.web()));
            return new OpenWorkspace(
                    core.database,
                    core.posts,
                    core.variants,
                    core.translations,
                    core.library,
                    core.media,
                    core.channels,
                    core.deliveries,
                    core.outbox,
                    core.imports,
                    core.settings,
                    core.fileImport(),
                    core.exporter(),
                    core.sample(),
                    core::engine);
        }
    }
}
