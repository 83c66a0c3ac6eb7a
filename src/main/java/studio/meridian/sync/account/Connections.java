package studio.meridian.sync.account;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.SignIn;
import studio.meridian.safe.Secret;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.RecordFailure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Connects channels with their accounts. What is refused at the first try leaves nothing behind.
 */
public final class Connections {
    private final Map<String, Platform> platforms;
    private final ChannelStore channels;
    private final SealedAccounts accounts;

    /**
     * @param platforms adapters by name
     */
    public Connections(
            Map<String, Platform> platforms, ChannelStore channels, SealedAccounts accounts) {
        this.platforms = Map.copyOf(platforms);
        this.channels = channels;
        this.accounts = accounts;
    }

    /**
     * What a person gives to be let in.
     *
     * @param settings of the channel, none of it secret
     * @param secrets by name
     * @param tried whether the platform is asked before anything is kept
     * @param newKey whether all secrets of the workspace are forgotten and a new key is made
     */
    public record Entry(
            Map<String, String> settings,
            Map<String, Secret> secrets,
            boolean tried,
            boolean newKey) {}

    /**
     * A channel that was connected.
     *
     * @param who the account as the platform names it, or null when it was not tried
     */
    public record Connected(Channel channel, @Nullable String who) {}

    /**
     * Adds a channel.
     *
     * @throws FailureException when its name is taken, the platform is unknown or refuses, or its
     *     secrets cannot be sealed; nothing was kept then
     */
    public Connected add(String platform, String name, Entry entry) {
        if (channels.all().stream().anyMatch(one -> one.name().equals(name))) {
            throw new FailureException(new RecordFailure.ChannelExists(name));
        }
        Trial trial = tried(channels.draft(platform, name, entry.settings()), entry);
        channels.add(trial.channel(), sealed(trial, entry));
        return new Connected(trial.channel(), trial.who());
    }

    /**
     * Signs a channel in again; settings that are not named stay, its secrets are replaced.
     *
     * @throws FailureException as {@link #add}; all stays as it was then
     */
    public Connected signIn(Channel channel, Entry entry) {
        Trial trial = tried(with(channel, entry.settings()), entry);
        channels.save(trial.channel(), sealed(trial, entry));
        return new Connected(trial.channel(), trial.who());
    }

    /**
     * Tries the account of a channel; the name the platform knows it by.
     *
     * @throws FailureException when it is not let in
     */
    public String test(Channel channel) {
        return welcome(platform(channel.platform()).signIn(accounts.of(channel))).who();
    }

    /** The channels that have secrets. */
    public Set<Id<Channel>> signedIn() {
        return accounts.signedIn();
    }

    private Map<String, byte[]> sealed(Trial trial, Entry entry) {
        return accounts.seal(trial.channel().id(), trial.secrets().all, entry.newKey());
    }

    /** What came of a first try; nothing of it is kept yet. */
    private record Trial(Channel channel, Held secrets, @Nullable String who) {}

    private Trial tried(Channel channel, Entry entry) {
        Platform platform = platform(channel.platform());
        Held secrets = new Held(new HashMap<>(entry.secrets()));
        if (!entry.tried()) return new Trial(channel, secrets, null);
        SignIn.Welcome welcome = welcome(platform.signIn(new Account(channel, secrets)));
        return new Trial(with(channel, welcome.settings()), secrets, welcome.who());
    }

    private static SignIn.Welcome welcome(SignIn answer) {
        return switch (answer) {
            case SignIn.Welcome welcome -> welcome;
            case SignIn.Refused refused -> throw new FailureException(refused.failure());
        };
    }

    private static Channel with(Channel channel, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(channel.settings());
        settings.putAll(more);
        return new Channel(
                channel.id(), channel.platform(), channel.name(), channel.active(), settings);
    }

    private Platform platform(String name) {
        Platform platform = platforms.get(name);
        if (platform != null) return platform;
        throw new FailureException(new PlatformFailure.NoAdapter(name));
    }

    /** Secrets of a try, in memory until it has succeeded. */
    private static final class Held implements Credentials {
        private final Map<String, Secret> all;

        private Held(Map<String, Secret> all) {
            this.all = all;
        }

        @Override
        public @Nullable Secret get(String name) {
            return all.get(name);
        }

        @Override
        public void keep(String name, Secret secret) {
            all.put(name, secret);
        }
    }
}
