package studio.meridian.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

import studio.meridian.cli.argument.Unparsed;
import studio.meridian.cli.channel.ChannelsVerb;
import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.Input;
import studio.meridian.cli.count.CountsVerb;
import studio.meridian.cli.delivery.DeliveriesVerb;
import studio.meridian.cli.sync.AgentVerb;
import studio.meridian.cli.sync.SyncVerb;
import studio.meridian.cli.verb.ExitCode;
import studio.meridian.cli.verb.SharedOptions;
import studio.meridian.cli.verb.Verb;
import studio.meridian.cli.verb.Workspaces;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Sha256;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The whole command line: verbs put together, failures turned into words and exit codes. */
public final class CommandLineApp {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineApp.class);
    private static final int CODE_LENGTH = 6;

    private final Console console;
    private final SharedOptions shared;
    private final CommandLine commandLine;

    /**
     * @param input where secrets are heard
     * @param machine facts for {@code doctor}
     * @param tour plays the tour of the desktop
     */
    public CommandLineApp(
            Workspaces workspaces,
            Console console,
            Input input,
            InstantSource clock,
            Supplier<Map<String, String>> machine,
            Tour tour) {
        this.console = console;
        Meridian root = new Meridian();
        this.shared = root.shared();
        Verb.Setting setting = new Verb.Setting(shared, workspaces, console);
        this.commandLine =
                new CommandLine(root)
                        .addSubcommand(new NewVerb(setting))
                        .addSubcommand(new ImportVerb(setting))
                        .addSubcommand(new ExportVerb(setting))
                        .addSubcommand(new ListVerb(setting))
                        .addSubcommand(new ShowVerb(setting))
                        .addSubcommand(new PlanVerb(setting, clock))
                        .addSubcommand(new PublishVerb(setting, clock))
                        .addSubcommand(SyncVerb.of(setting, clock))
                        .addSubcommand(new AgentVerb(setting, clock))
                        .addSubcommand(DeliveriesVerb.of(setting, clock))
                        .addSubcommand(new CountsVerb(setting, clock))
                        .addSubcommand(ChannelsVerb.of(setting, input))
                        .addSubcommand(new CheckVerb(setting))
                        .addSubcommand(new TourVerb(setting, tour))
                        .addSubcommand(new DoctorVerb(setting, machine))
                        .addSubcommand(completion())
                        .addSubcommand(new CommandLine.HelpCommand())
                        .setOut(console.out())
                        .setErr(console.err())
                        .setUsageHelpAutoWidth(true)
                        .setParameterExceptionHandler(this::refuse)
                        .setExecutionExceptionHandler((e, _, _) -> explain(e));
        helpful(commandLine);
    }

    /** Every verb, and those below it, has --help. */
    private static void helpful(CommandLine above) {
        for (CommandLine verb : above.getSubcommands().values()) {
            if (verb.getCommandSpec().helpCommand()) continue;
            verb.getCommandSpec().mixinStandardHelpOptions(true);
            helpful(verb);
        }
    }

    /** Named as it is called, for its help tells what to type. */
    private static CommandLine completion() {
        return new CommandLine(new GenerateCompletion()).setCommandName("completion");
    }

    /** Runs one command line and gives the exit code. */
    public int run(String... args) {
        return commandLine.execute(args);
    }

    /** What was typed was not understood, so whether a program reads is found in it. */
    private int refuse(CommandLine.ParameterException wrong, String[] args) {
        boolean json = shared.json() || List.of(args).contains("--json");
        return tell(Unparsed.failure(wrong, console.messages()), json);
    }

    private int explain(Exception exception) {
        if (exception instanceof FailureException known)
            return tell(known.failure(), shared.json());
        String code = code(exception);
        LOG.error("unexpected failure {}", code, exception);
        String what = console.messages().get("command.unexpected.what", "code", code);
        String remedy = console.messages().get("command.unexpected.remedy");
        if (!shared.json()) console.failure(what, remedy);
        else {
            Map<String, Object> arguments = Map.of("code", code);
            console.problem("unexpected", ExitCode.UNEXPECTED, what, remedy, arguments);
        }
        return ExitCode.UNEXPECTED;
    }

    private int tell(Failure failure, boolean json) {
        int code = ExitCode.of(failure.kind());
        if (json) console.problem(failure, code);
        else console.failure(failure);
        return code;
    }

    /** The same defect gives the same short code on every machine. */
    private static String code(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("studio.meridian.")) {
                    trace.append(frame.getClassName()).append(frame.getMethodName());
                }
            }
        }
        return Sha256.of(trace.toString()).substring(0, CODE_LENGTH);
    }
}
