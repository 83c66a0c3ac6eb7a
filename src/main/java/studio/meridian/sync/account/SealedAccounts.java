package studio.meridian.sync.account;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.Place;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.secrets.Vault;
import studio.meridian.storage.CredentialStore;
import studio.meridian.sync.Accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Channels with their secrets, which lie sealed in the workspace. */
public final class SealedAccounts implements Accounts {
    private final CredentialStore store;
    private final WorkspaceKey key;

    public SealedAccounts(CredentialStore store, WorkspaceKey key) {
        this.store = store;
        this.key = key;
    }

    /**
     * {@inheritDoc}
     *
     * @throws FailureException a {@link SecretFailure} when one of its secrets cannot be opened:
     *     better told now than when something is half sent
     */
    @Override
    public Account of(Channel channel) {
        Credentials sealed = new Sealed(channel);
        for (String name : store.names(channel.id())) sealed.get(name);
        return new Account(channel, sealed);
    }

    /** The channels that have secrets. */
    Set<Id<Channel>> signedIn() {
        return store.channels();
    }

    /**
     * Seals the secrets of a channel; the workspace gets a key if it has none.
     *
     * @param renew whether all others are forgotten and a new key is made
     */
    Map<String, byte[]> seal(Id<Channel> channel, Map<String, Secret> secrets, boolean renew) {
        if (secrets.isEmpty()) return Map.of();
        Vault vault = renew ? key.renew() : key.openOrMake();
        return secrets.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one -> vault.seal(place(channel, one.getKey()), one.getValue())));
    }

    /** What is kept for a channel, as it lies sealed. */
    Map<String, byte[]> boxes(Id<Channel> channel) {
        Map<String, byte[]> boxes = new HashMap<>();
        for (String name : store.names(channel)) {
            byte[] box = store.sealed(channel, name);
            if (box != null) boxes.put(name, box);
        }
        return boxes;
    }

    private static Place place(Id<Channel> channel, String name) {
        return new Place(channel.toString(), name);
    }

    private final class Sealed implements Credentials {
        private final Channel channel;

        private Sealed(Channel channel) {
            this.channel = channel;
        }

        @Override
        public @Nullable Secret get(String name) {
            byte[] box = store.sealed(channel.id(), name);
            if (box == null) return null;
            try {
                return key.open().open(place(channel.id(), name), box);
            } catch (FailureException e) {
                if (!(e.failure() instanceof SecretFailure.Unreadable)) throw e;
                throw new FailureException(new SecretFailure.Unreadable(channel.name()), e);
            }
        }

        @Override
        public void keep(String name, Secret secret) {
            byte[] box = key.openOrMake().seal(place(channel.id(), name), secret);
            store.keep(channel.id(), name, box);
        }
    }
}
