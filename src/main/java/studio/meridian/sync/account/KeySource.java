package studio.meridian.sync.account;

import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.PassphraseSource;

import java.util.function.Supplier;

/**
 * Where a key can be kept or got from here; neither is touched before a secret is used.
 *
 * @param keyRing gives the keyring, tried out, or fails with {@code SecretFailure.NoKeyRing}
 * @param passphrase asked where there is no keyring
 */
public record KeySource(Supplier<KeyRing> keyRing, PassphraseSource passphrase) {}
