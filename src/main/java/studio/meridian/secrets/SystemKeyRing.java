package studio.meridian.secrets;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.model.StoredToken;
import com.microsoft.credentialstorage.model.StoredTokenType;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

import java.util.Locale;

/**
 * The keyring of the system: Secret Service on Linux, Credential Manager on Windows, Keychain on
 * macOS. It counts as usable only after something was written, read back and forgotten, because a
 * library may say that it is available and then keep nothing. Proven on Linux; the other two are
 * not yet.
 */
public final class SystemKeyRing implements KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyRing.class);

    private final SecretStore<StoredToken> store;

    private SystemKeyRing(SecretStore<StoredToken> store) {
        this.store = store;
    }

    /**
     * The system's keyring, tried out.
     *
     * @param probe a name nothing else has, and a value to write under it
     * @throws FailureException {@link SecretFailure.NoKeyRing} when there is none that works
     */
    public static KeyRing open(Secret probe) {
        KeyRing ring = new SystemKeyRing(find());
        return proven(ring, probe);
    }

    /** The ring itself, when it keeps what it is given. */
    static KeyRing proven(KeyRing ring, Secret probe) {
        String entry = "Meridian Studio probe " + probe.expose().hashCode();
        ring.write(entry, probe);
        Secret kept = ring.read(entry);
        ring.forget(entry);
        if (kept == null || !kept.equals(probe)) {
            throw none("it did not give back what it was given");
        }
        if (ring.read(entry) != null) throw none("it did not forget what it should");
        return ring;
    }

    private static SecretStore<StoredToken> find() {
        SecretStore<StoredToken> store;
        try {
            store = StorageProvider.getTokenStorage(true, SecureOption.REQUIRED);
        } catch (RuntimeException | LinkageError e) {
            LOG.info("no keyring", e);
            throw none(e.getClass().getSimpleName());
        }
        if (store == null || !store.isSecure()) throw none("nothing of the kind is running");
        return store;
    }

    @Override
    public String name() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) return "Credential Manager";
        return system.contains("mac") ? "Keychain" : "Secret Service";
    }

    @Override
    public @Nullable Secret read(String entry) {
        try {
            StoredToken token = store.get(entry);
            return token == null ? null : Secret.of(new String(token.getValue()));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(String entry, Secret secret) {
        try {
            char[] value = secret.expose().toCharArray();
            if (store.add(entry, new StoredToken(value, StoredTokenType.UNKNOWN))) return;
        } catch (RuntimeException e) {
            throw failed(e);
        }
        throw none("it kept nothing; it may be locked");
    }

    @Override
    public void forget(String entry) {
        try {
            store.delete(entry);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private static FailureException failed(RuntimeException cause) {
        LOG.info("the keyring failed", cause);
        return none(cause.getClass().getSimpleName());
    }

    private static FailureException none(String detail) {
        return new FailureException(new SecretFailure.NoKeyRing(detail));
    }
}
