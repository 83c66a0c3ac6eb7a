package studio.meridian.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.cli.CommandLineApp;
import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.Input;
import studio.meridian.cli.console.PassphrasePrompt;
import studio.meridian.cli.verb.Ending;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.OpenWorkspace;
import studio.meridian.cli.verb.Workspaces;
import studio.meridian.messages.Messages;
import studio.meridian.platform.Platform;
import studio.meridian.secrets.KeyRing;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.StorageFailure;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.sync.account.KeySource;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Builds the command line over real workspaces. */
public final class CommandLineMain {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineMain.class);

    private CommandLineMain() {}

    /** Runs one command line and gives the exit code. */
    public static int run(String... args) {
        Outlet outlet = new Outlet();
        PrintWriter out = new PrintWriter(outlet, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean interactive = personLooksOn();
        Console console = new Console(out, err, interactive, Messages.of(Locale.getDefault()));
        Machine machine = Machine.here();
        Outside outside =
                new Outside(
                        Adapters.all(machine.web()),
                        Keys::systemRing,
                        input(),
                        Keys.passphraseFile());
        int code = app(console, machine, outside).run(args);
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

    @SuppressWarnings("SystemConsoleNull")
    private static Input input() {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) return new Input(System.in, null);
        return new Input(System.in, prompt -> terminal.readPassword("%s ", prompt));
    }

    /** The command line with its speech going elsewhere, for tests. */
    static CommandLineApp app(Console console, Machine machine, Outside outside) {
        KeySource keys =
                new KeySource(
                        outside.keyRing(),
                        new PassphrasePrompt(console, outside.input(), outside.passphraseFile()));
        return new CommandLineApp(
                new Opener(machine, outside.platforms(), keys),
                console,
                outside.input(),
                machine.clock(),
                machine::facts,
                (folder, tell) -> new TourShow(folder, machine).play(tell));
    }

    /**
     * What is around the program, and another in tests.
     *
     * @param keyRing gives the keyring of the system, tried out
     * @param passphraseFile where the passphrase is, or null when it is not said
     */
    record Outside(
            List<Platform> platforms,
            Supplier<KeyRing> keyRing,
            Input input,
            @Nullable String passphraseFile) {}

    /** What is under way is brought to its end when the system asks the program to end. */
    private static Ending.Registration atEnd(Runnable work) {
        Thread hook = Thread.ofPlatform().unstarted(work);
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                LOG.debug("the program is ending already", e);
            }
        };
    }

    private record Opener(Machine machine, List<Platform> platforms, KeySource keys)
            implements Workspaces {
        @Override
        public OpenWorkspace create(Path folder) {
            return view(Database.create(new WorkspaceFolder(folder), machine.describeProcess()));
        }

        @Override
        public OpenWorkspace open(Path folder) {
            return view(
                    Database.openBeside(new WorkspaceFolder(folder), machine.describeProcess()));
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
            Core core = new Core(database, machine, platforms, keys);
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
                    core.connections(),
                    core.conflicts(),
                    core.counts,
                    core.forecasts(),
                    core.sending(),
                    CommandLineMain::atEnd);
        }
    }
}
