package studio.meridian.platform;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

/**
 * The secrets of one account, by names of the adapter's choice. What is kept is on the disk,
 * sealed, before the call returns: a token that was given out once must not be lost with the
 * process.
 */
public interface Credentials {
    /** An account that needs none. */
    Credentials NONE =
            new Credentials() {
                @Override
                public @Nullable Secret get(String name) {
                    return null;
                }

                @Override
                public void keep(String name, Secret secret) {
                    throw new IllegalStateException("this account has no secrets");
                }
            };

    /**
     * A secret, or null when none of that name was kept.
     *
     * @throws FailureException when it is there and cannot be opened now
     */
    @Nullable Secret get(String name);

    /**
     * Keeps a secret in place of an earlier one of that name.
     *
     * @throws FailureException when it could not be kept
     */
    void keep(String name, Secret secret);
}
