package studio.meridian.platform.bluesky;

import org.jspecify.annotations.Nullable;

import studio.meridian.platform.Credentials;
import studio.meridian.safe.Secret;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory. */
class Purse implements Credentials {
    final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    static Purse with(String password) {
        Purse purse = new Purse();
        purse.keep("password", Secret.of(password));
        return purse;
    }

    @Override
    public @Nullable Secret get(String name) {
        return secrets.get(name);
    }

    @Override
    public void keep(String name, Secret secret) {
        secrets.put(name, secret);
    }

    /** A kept secret in the clear, or an empty text. */
    String shown(String name) {
        Secret secret = secrets.get(name);
        return secret == null ? "" : secret.expose();
    }
}
