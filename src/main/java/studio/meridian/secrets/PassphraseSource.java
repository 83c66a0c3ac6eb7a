package studio.meridian.secrets;

import org.jspecify.annotations.Nullable;

import studio.meridian.safe.Secret;

/** Gives the passphrase of a workspace. */
@FunctionalInterface
public interface PassphraseSource {
    /**
     * The passphrase, or null when nobody is there to give it.
     *
     * @param fresh whether a new one is chosen, not an earlier one repeated
     */
    @Nullable Secret ask(boolean fresh);
}
