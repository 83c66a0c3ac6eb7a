package studio.meridian.app;

import org.jspecify.annotations.Nullable;

import studio.meridian.app.CommandLineMain.Outside;
import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.Input;
import studio.meridian.leak.LeakWatch;
import studio.meridian.messages.Messages;
import studio.meridian.platform.Platform;
import studio.meridian.secrets.KeyRing;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs command lines on one workspace and keeps what they say. */
final class Terminal {
    static final Machine MACHINE =
            new Machine(InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")), "test", "boot");

    private final Path workspace;
    private final boolean interactive;
    private final Machine machine;
    private List<Platform> platforms = Adapters.all(MACHINE.web());
    private Supplier<KeyRing> keyRing = Terminal::nobodyNeedsIt;
    private @Nullable String passphraseFile;
    private byte[] piped = {};
    private @Nullable Deque<String> typed;
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

    /** A surrounding in which a command that needs a key fails the test. */
    static Outside quiet() {
        Input nothing = new Input(new ByteArrayInputStream(new byte[0]), null);
        return new Outside(Adapters.all(MACHINE.web()), Terminal::nobodyNeedsIt, nothing, null);
    }

    private static KeyRing nobodyNeedsIt() {
        throw new AssertionError("a keyring was asked for");
    }

    /** With other platforms. */
    Terminal with(Platform... others) {
        platforms = List.of(others);
        return this;
    }

    /** With a keyring. */
    Terminal with(Supplier<KeyRing> ring) {
        keyRing = ring;
        return this;
    }

    /** With the name of a file that holds the passphrase, or {@code -}; null for none. */
    Terminal passphrase(@Nullable String file) {
        passphraseFile = file;
        return this;
    }

    /** Each next command reads this from a pipe. */
    Terminal piped(String text) {
        piped = text.getBytes(StandardCharsets.UTF_8);
        typed = null;
        return this;
    }

    /** A person sits at the terminal and answers so; then no more. */
    Terminal typing(String... answers) {
        typed = new ArrayDeque<>(List.of(answers));
        return this;
    }

    private char @Nullable [] answer(StringWriter err, String prompt) {
        err.write(prompt + "\n");
        String next = typed == null ? null : typed.poll();
        return next == null ? null : next.toCharArray();
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
        Function<String, char @Nullable []> person = prompt -> answer(toErr, prompt);
        Input input = new Input(new ByteArrayInputStream(piped), typed == null ? null : person);
        Outside outside = new Outside(platforms, keyRing, input, passphraseFile);
        int code = CommandLineMain.app(console, machine, outside).run(all.toArray(String[]::new));
        out = toOut.toString();
        err = toErr.toString();
        LeakWatch.said("terminal", out + err);
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
