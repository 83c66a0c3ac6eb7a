package studio.meridian.cli.console;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;
import studio.meridian.storage.database.StorageFailure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where a command hears secrets: a person at a terminal, who sees no echo, or line by line a pipe.
 */
public final class Input {
    private final InputStream in;
    private final @Nullable Function<String, char @Nullable []> terminal;

    /**
     * @param in the standard input; no more of it is read than is asked for
     * @param terminal asks a person without echo, or null where nobody looks on
     */
    public Input(InputStream in, @Nullable Function<String, char @Nullable []> terminal) {
        this.in = in;
        this.terminal = terminal;
    }

    /** Asks a person; null where there is none, or they gave no answer. */
    public @Nullable Secret ask(String prompt) {
        if (terminal == null) return null;
        char[] typed = terminal.apply(prompt);
        return typed == null ? null : Secret.of(new String(typed));
    }

    /** Asks a person, or takes the next line of the pipe; null at its end. */
    public @Nullable Secret askOrRead(String prompt) {
        return terminal == null ? line() : ask(prompt);
    }

    /** The next line of the standard input without its end, or null when there is none. */
    public @Nullable Secret line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            if (next < 0) return null;
            for (; next >= 0 && next != '\n'; next = in.read()) line.write(next);
        } catch (IOException e) {
            String detail = String.valueOf(e.getMessage());
            throw new FailureException(
                    new StorageFailure.Refused(Path.of("standard input"), detail), e);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Secret.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
