package studio.meridian.cli.console;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.PassphraseFile;
import studio.meridian.secrets.PassphraseSource;
import studio.meridian.secrets.SecretFailure;

import java.nio.file.Path;

/**
 * Gets the passphrase of a workspace from the file that was named, from the standard input when
 * {@code -} was, else from the person at the terminal, who types a new one twice.
 */
public final class PassphrasePrompt implements PassphraseSource {
    /** The variable that names the file. */
    public static final String VARIABLE = "MERIDIAN_PASSPHRASE_FILE";

    private final Console console;
    private final Input input;
    private final @Nullable String file;

    /**
     * @param file value of {@link #VARIABLE}, or null when it is not set
     */
    public PassphrasePrompt(Console console, Input input, @Nullable String file) {
        this.console = console;
        this.input = input;
        this.file = file;
    }

    @Override
    public @Nullable Secret ask(boolean fresh) {
        if (file != null && file.equals("-")) return input.line();
        if (file != null && !file.isBlank()) return new PassphraseFile(Path.of(file)).ask(fresh);
        if (!fresh) return input.ask(console.messages().get("secrets.ask"));
        Secret first = input.ask(console.messages().get("secrets.ask-new"));
        if (first == null || first.isEmpty()) return null;
        Secret second = input.ask(console.messages().get("secrets.ask-twice"));
        if (second != null && first.equals(second)) return first;
        throw new FailureException(new SecretFailure.PassphrasesDiffer());
    }
}
