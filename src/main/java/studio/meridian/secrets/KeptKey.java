package studio.meridian.secrets;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

import java.security.SecureRandom;
import java.util.Base64;

/** The key of a workspace in a keyring. */
public final class KeptKey {
    private final KeyRing ring;
    private final String entry;
    private final SecureRandom random;

    /**
     * @param workspace id of the workspace
     */
    public KeptKey(KeyRing ring, String workspace, SecureRandom random) {
        this.ring = ring;
        this.entry = "Meridian Studio " + workspace;
        this.random = random;
    }

    /**
     * Opens the vault with the key that is kept.
     *
     * @throws FailureException {@link SecretFailure.KeyGone} when there is none (any more)
     */
    public Vault open() {
        Secret kept = ring.read(entry);
        if (kept == null) throw new FailureException(new SecretFailure.KeyGone(ring.name()));
        try {
            return new Vault(Base64.getDecoder().decode(kept.expose()), random);
        } catch (IllegalArgumentException e) {
            throw new FailureException(new SecretFailure.KeyGone(ring.name()), e);
        }
    }

    /** Opens the vault with a new key, for a workspace that has no secrets yet. */
    public Vault make() {
        byte[] key = new byte[Vault.KEY];
        random.nextBytes(key);
        ring.write(entry, Secret.of(Base64.getEncoder().encodeToString(key)));
        return open();
    }
}
