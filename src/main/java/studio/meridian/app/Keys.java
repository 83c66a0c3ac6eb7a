package studio.meridian.app;

import org.jspecify.annotations.Nullable;

import studio.meridian.cli.console.PassphrasePrompt;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.PassphraseFile;
import studio.meridian.secrets.SystemKeyRing;
import studio.meridian.sync.account.KeySource;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Where keys are found on this computer. */
final class Keys {
    private static final int PROBE = 18;

    private Keys() {}

    /** Without a person at a terminal. */
    static KeySource unattended() {
        return new KeySource(
                Keys::systemRing,
                fresh -> {
                    String file = passphraseFile();
                    return file == null ? null : new PassphraseFile(Path.of(file)).ask(fresh);
                });
    }

    /** At a desk a person is asked by the window, when it says that a passphrase is needed. */
    static KeySource atDesk() {
        return new KeySource(Keys::systemRing, _ -> null);
    }

    /** The keyring of the system, tried out. */
    static KeyRing systemRing() {
        byte[] probe = new byte[PROBE];
        new SecureRandom().nextBytes(probe);
        return SystemKeyRing.open(Secret.of(Base64.getEncoder().encodeToString(probe)));
    }

    /** Where the passphrase of workspaces is, or null when it is not said. */
    static @Nullable String passphraseFile() {
        String file = System.getenv(PassphrasePrompt.VARIABLE);
        return file == null || file.isBlank() ? null : file;
    }
}
