package studio.meridian.cli.channel;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import studio.meridian.cli.argument.CommandFailure;
import studio.meridian.cli.console.Console;
import studio.meridian.cli.console.Input;
import studio.meridian.messages.FailureException;
import studio.meridian.platform.SignInForm;
import studio.meridian.platform.SignInForm.Field;
import studio.meridian.platform.SignInForm.Kind;
import studio.meridian.safe.Secret;
import studio.meridian.sync.account.Connections.Entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person gives to be let in, as options of {@code add} and {@code sign-in}. */
final class EntryOptions {
    @Option(names = "--url", paramLabel = "URL", description = "Address of the site or server.")
    private @Nullable String url;

    private static final String PASSWORD = "password";

    @Option(names = "--account", paramLabel = "NAME", description = "Name of the account there.")
    private @Nullable String account;

    @Option(
            names = "--token-stdin",
            description =
                    "Read the password or token from the standard input (one line), or ask for it at a"
                            + " terminal.")
    private boolean token;

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description = "A setting of the platform, for example folder=site.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--offline", description = "Keep it without trying whether it is let in.")
    private boolean offline;

    @Option(
            names = "--new-key",
            description =
                    "Begin with a new key, when the passphrase or the keyring is lost: every other"
                            + " channel must sign in again.")
    private boolean newKey;

    /** Whether it is kept untried. */
    boolean offline() {
        return offline;
    }

    /**
     * What was given; reads the token.
     *
     * @param form what the platform asks for
     */
    Entry entry(Console console, Input input, SignInForm form) {
        Map<String, String> all = new HashMap<>(settings);
        if (url != null) all.put(ChannelText.URL, url);
        if (account != null) all.put(ChannelText.ACCOUNT, account);
        Map<String, Secret> secrets = new HashMap<>();
        for (Field field : form.fields()) {
            // A folder is meant from here, and the sender may stand elsewhere.
            if (field.kind() == Kind.FOLDER) {
                all.computeIfPresent(
                        field.name(),
                        (_, folder) -> Path.of(folder).toAbsolutePath().normalize().toString());
            }
        }
        Field secret = form.first(Kind.SECRET);
        String name = secret == null ? PASSWORD : secret.name();
        // Whatever the platform asks for, a password is never a setting.
        if (all.containsKey(name) || all.containsKey(PASSWORD)) {
            throw new FailureException(new CommandFailure.SecretInTheOpen("--setting"));
        }
        if (token) secrets.put(name, token(console, input));
        return new Entry(all, secrets, !offline, newKey);
    }

    private static Secret token(Console console, Input input) {
        Secret token = input.askOrRead(console.messages().get("channels.ask-token"));
        if (token != null && !token.isEmpty()) return token;
        throw new FailureException(
                new CommandFailure.Missing(
                        "TOKEN", "meridian channels add ... --token-stdin < token"));
    }
}
