package studio.meridian.secrets;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.Secret;

/**
 * Keeps short secrets outside of the workspace, usually for as long as somebody is signed in to the
 * computer. Each method throws a {@link studio.meridian.messages.FailureException} with {@link
 * SecretFailure.NoKeyRing} when it is locked or away.
 */
public interface KeyRing {
    /** What people call it, for example {@code Secret Service}. */
    String name();

    /** The secret under a name, or null when there is none. */
    @Nullable Secret read(String entry);

    /** Keeps a secret under a name, in place of an earlier one. */
    void write(String entry, Secret secret);

    /** Forgets what is under a name; no fault when there is nothing. */
    void forget(String entry);
}
