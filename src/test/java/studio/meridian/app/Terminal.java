package studio.meridian.app;

import studio.meridian.cli.console.Console;
import studio.meridian.messages.Messages;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs command lines on one workspace and keeps what they say. */
final class Terminal {
    static final Machine MACHINE =
            new Machine(InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")), "test", "boot");

    private final Path workspace;
    private final boolean interactive;
    private final Machine machine;
    private String out = "";
    private String err = "";

    /**
     * @param interactive whether a person seems to look on
     */
    Terminal(Path workspace, boolean interactive) {
        this(workspace, interactive, Duration.ZERO);
    }

    /** One that is used some time later. */
    Terminal(Path workspace, boolean interactive, Duration later) {
        this.workspace = workspace;
        this.interactive = interactive;
        InstantSource clock = InstantSource.fixed(MACHINE.clock().instant().plus(later));
        this.machine = new Machine(clock, MACHINE.name(), MACHINE.bootId());
    }

    /** The exit code of a command line; it may name another workspace at its beginning. */
    int run(Object... arguments) {
        List<String> all = new ArrayList<>();
        boolean named = arguments.length > 0 && arguments[0].equals("-w");
        if (!named) all.addAll(List.of("-w", workspace.toString()));
        for (Object argument : arguments) all.add(argument.toString());
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        Console console =
                new Console(
                        new PrintWriter(toOut),
                        new PrintWriter(toErr),
                        interactive,
                        Messages.of(Locale.ENGLISH));
        int code = CommandLineMain.app(console, machine).run(all.toArray(String[]::new));
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    /** Results of the last one. */
    String out() {
        return out;
    }

    /** Everything else it said. */
    String err() {
        return err;
    }
}
