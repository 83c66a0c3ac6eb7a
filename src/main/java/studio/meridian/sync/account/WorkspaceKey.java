package studio.meridian.sync.account;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.KeptKey;
import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.PassphraseLock;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.secrets.Vault;
import studio.meridian.storage.CredentialStore;
import studio.meridian.storage.SettingStore;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key of a workspace, found once something sealed is used. Where it sits is a setting of the
 * workspace: when it is no longer there, that is said, and never made good by a new key in silence.
 */
public final class WorkspaceKey {
    /** Setting: the name of the keyring that has the key, or {@link #PASSPHRASE}. */
    public static final String PLACE = "secrets.place";

    /** The place of a key that is found from a passphrase. */
    public static final String PASSPHRASE = "passphrase";

    private static final String ENTRY = "secrets.entry";
    private static final String LOCK = "secrets.lock";
    private static final int ENTRY_BYTES = 16;
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceKey.class);

    private final SettingStore settings;
    private final CredentialStore credentials;
    private final KeySource source;
    private final SecureRandom random;
    private @Nullable Vault vault;

    public WorkspaceKey(
            SettingStore settings,
            CredentialStore credentials,
            KeySource source,
            SecureRandom random) {
        this.settings = settings;
        this.credentials = credentials;
        this.source = source;
        this.random = random;
    }

    /**
     * What opens the secrets that are kept.
     *
     * @throws FailureException a {@link SecretFailure} when the key cannot be had
     */
    public synchronized Vault open() {
        if (vault != null) return vault;
        String place = settings.get(PLACE, "");
        vault = place.equals(PASSPHRASE) ? unlocked(said(false)) : kept(place);
        return vault;
    }

    /** As {@link #open}; a workspace without secrets gets a new key. */
    public synchronized Vault openOrMake() {
        if (vault != null) return vault;
        return credentials.channels().isEmpty() ? make() : open();
    }

    /** Begins with a new key; all secrets that are kept are forgotten. */
    public synchronized Vault renew() {
        Vault fresh = make();
        credentials.clear();
        return fresh;
    }

    /** Whether something sealed waits for its passphrase. */
    public synchronized boolean isLocked() {
        return vault == null
                && settings.get(PLACE, "").equals(PASSPHRASE)
                && !credentials.channels().isEmpty();
    }

    /** Whether nothing is sealed yet, so that a passphrase would be a new one. */
    public synchronized boolean isFresh() {
        return credentials.channels().isEmpty();
    }

    /**
     * Opens what is sealed with a passphrase that was said unasked; takes a second.
     *
     * @throws FailureException {@link SecretFailure.WrongPassphrase}
     */
    public synchronized void unlock(Secret passphrase) {
        if (vault == null) vault = unlocked(passphrase);
    }

    /** Seals from now on with a new passphrase, where nothing is sealed yet; takes a second. */
    public synchronized void choose(Secret passphrase) {
        if (!isFresh()) throw new IllegalStateException("what is sealed would be lost");
        vault = lock(passphrase);
    }

    /** Forgets all secrets together with the key, when that is lost. */
    public synchronized void forget() {
        credentials.clear();
        vault = null;
    }

    private Vault unlocked(Secret passphrase) {
        return PassphraseLock.read(settings.get(LOCK, "{}")).open(passphrase, random);
    }

    private Vault kept(String place) {
        KeyRing ring;
        try {
            ring = source.keyRing().get();
        } catch (FailureException e) {
            throw new FailureException(
                    new SecretFailure.KeyElsewhere(place, SecretFailure.KeyElsewhere.NONE), e);
        }
        if (!ring.name().equals(place)) {
            throw new FailureException(new SecretFailure.KeyElsewhere(place, ring.name()));
        }
        return new KeptKey(ring, settings.get(ENTRY, ""), random).open();
    }

    private Vault make() {
        Vault made;
        try {
            made = keep(source.keyRing().get());
        } catch (FailureException e) {
            if (!(e.failure() instanceof SecretFailure.NoKeyRing)) throw e;
            LOG.info("no keyring, so a passphrase is asked for", e);
            made = lock(said(true));
        }
        vault = made;
        return made;
    }

    private Vault keep(KeyRing ring) {
        byte[] entry = new byte[ENTRY_BYTES];
        random.nextBytes(entry);
        // Never the name of an earlier key: a backup may still need that one.
        String name = HexFormat.of().formatHex(entry);
        Vault made = new KeptKey(ring, name, random).make();
        settings.put(ENTRY, name);
        settings.put(PLACE, ring.name());
        return made;
    }

    private Vault lock(Secret passphrase) {
        PassphraseLock lock = PassphraseLock.make(passphrase, random);
        settings.put(LOCK, lock.json());
        settings.put(PLACE, PASSPHRASE);
        return lock.open(passphrase, random);
    }

    private Secret said(boolean fresh) {
        Secret said = source.passphrase().ask(fresh);
        if (said == null || said.isEmpty()) {
            throw new FailureException(new SecretFailure.NoPassphrase());
        }
        return said;
    }
}
