package studio.meridian.secrets;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.SafeJson;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

/**
 * Finds the key of a workspace from a passphrase, where there is no keyring: Argon2id (RFC 9106).
 * What is kept in the workspace lets nobody in without the words.
 *
 * @param kibibytes of memory one try takes
 * @param passes over that memory
 * @param salt random, in Base64
 * @param check a box sealed with the key, in Base64, that tells right words from wrong ones
 */
public record PassphraseLock(int kibibytes, int passes, String salt, String check) {
    /** The second recommended choice of RFC 9106: 64 MiB, three passes, here on one lane. */
    private static final int KIBIBYTES = 64 * 1024;

    private static final int PASSES = 3;
    private static final int SALT = 16;

    /** More than a machine can give would be an attack by the file. */
    private static final int MOST_KIBIBYTES = 1024 * 1024;

    private static final int MOST_PASSES = 64;
    private static final Place CHECK = new Place("workspace", "check");
    private static final Secret SAID = Secret.of("meridian");

    /** A new lock; the passphrase may be any text but an empty one. */
    public static PassphraseLock make(Secret passphrase, SecureRandom random) {
        if (passphrase.isEmpty()) throw new IllegalArgumentException("an empty passphrase");
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        String written = Base64.getEncoder().encodeToString(salt);
        PassphraseLock open = new PassphraseLock(KIBIBYTES, PASSES, written, "");
        byte[] check = open.vault(passphrase, random).seal(CHECK, SAID);
        return new PassphraseLock(
                KIBIBYTES, PASSES, written, Base64.getEncoder().encodeToString(check));
    }

    /**
     * Opens the vault.
     *
     * @throws FailureException {@link SecretFailure.WrongPassphrase}
     */
    public Vault open(Secret passphrase, SecureRandom random) {
        try {
            Vault vault = vault(passphrase, random);
            if (SAID.equals(vault.open(CHECK, Base64.getDecoder().decode(check)))) return vault;
        } catch (FailureException | IllegalArgumentException e) {
            throw new FailureException(new SecretFailure.WrongPassphrase(), e);
        }
        throw new FailureException(new SecretFailure.WrongPassphrase());
    }

    /** As it is kept in the workspace. */
    public String json() {
        return SafeJson.write(this);
    }

    /** From what is kept in the workspace. */
    public static PassphraseLock read(String json) {
        return SafeJson.read(json, "passphrase lock", PassphraseLock.class);
    }

    private Vault vault(Secret passphrase, SecureRandom random) {
        if (kibibytes < 1024 || kibibytes > MOST_KIBIBYTES || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("out of bounds");
        }
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(kibibytes)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(Base64.getDecoder().decode(salt))
                        .build();
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(parameters);
        byte[] key = new byte[Vault.KEY];
        // The same words typed on two keyboards may come in two forms.
        String words = Normalizer.normalize(passphrase.expose(), Normalizer.Form.NFKC);
        argon2.generateBytes(words.getBytes(StandardCharsets.UTF_8), key);
        return new Vault(key, random);
    }
}
