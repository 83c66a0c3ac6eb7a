package studio.meridian.sync.account;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.platform.Account;
import studio.meridian.platform.Capabilities;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Platform;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignInForm;
import studio.meridian.safe.Secret;
import studio.meridian.storage.ChannelStore;
import studio.meridian.storage.RecordFailure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
     * A platform channels can be connected to.
     *
     * @param platform its name
     */
    public record Offer(String platform, SignInForm form, Capabilities can) {}

    /** What there is: first what needs no account, then by brand. */
    public List<Offer> offers() {
        return platforms.values().stream()
                .map(one -> new Offer(one.name(), one.form(), one.capabilities()))
                .sorted(
                        Comparator.comparing((Offer one) -> one.form().hasSecret())
                                .thenComparing(one -> one.form().brand()))
                .toList();
    }

    /**
     * What a platform asks for.
     *
     * @throws FailureException when there is no such platform
     */
    public SignInForm form(String platform) {
        return platform(platform).form();
    }

    /** What came of a try; nothing of it is kept yet. */
    public static final class Trial {
        private final Channel channel;
        private final Held secrets;
        private final @Nullable String who;
        private final Entry entry;
        private final boolean added;

        private Trial(
                Channel channel, Held secrets, @Nullable String who, Entry entry, boolean added) {
            this.channel = channel;
            this.secrets = secrets;
            this.who = who;
            this.entry = entry;
            this.added = added;
        }
    }

    /**
     * Tries a new channel.
     *
     * @throws FailureException when its name is taken, the platform is unknown or refuses
     */
    public Trial tryNew(String platform, String name, Entry entry) {
        return tried(channels.draft(platform, name, Map.of()), entry, true);
    }

    /**
     * Tries a channel as it would be; settings that are not named stay, those that are named and
     * blank go.
     *
     * @throws FailureException as {@link #tryNew}
     */
    public Trial tryAgain(Channel channel, Entry entry) {
        return tried(channel, entry, false);
    }

    /**
     * Keeps what was tried. Secrets that were given take the place of all earlier ones.
     *
     * @throws FailureException when they cannot be sealed; nothing was kept then, and the same
     *     trial can be kept once the key is there
     */
    public Connected keep(Trial trial) {
        Channel channel = trial.channel;
        Map<String, byte[]> boxes =
                accounts.seal(channel.id(), trial.secrets.all, trial.entry.newKey());
        if (trial.added) channels.add(channel, boxes);
        else if (boxes.isEmpty()) channels.save(channel);
        else channels.save(channel, boxes);
        return new Connected(channel, trial.who);
    }

    /** Tries a new channel and keeps it. */
    public Connected add(String platform, String name, Entry entry) {
        return keep(tryNew(platform, name, entry));
    }

    /** Signs a channel in again: tries it and keeps it. */
    public Connected signIn(Channel channel, Entry entry) {
        return keep(tryAgain(channel, entry));
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

    /** A channel that was taken away, with its secrets as they lay sealed. */
    public static final class Removed {
        private final Channel channel;
        private final Map<String, byte[]> boxes;

        private Removed(Channel channel, Map<String, byte[]> boxes) {
            this.channel = channel;
            this.boxes = boxes;
        }
    }

    /**
     * Takes a channel away that was never used; nothing is removed on its platform.
     *
     * @throws FailureException when it has deliveries
     */
    public Removed remove(Channel channel) {
        Removed removed = new Removed(channel, accounts.boxes(channel.id()));
        channels.remove(channel.id());
        return removed;
    }

    /**
     * Brings a channel back as it was, and still signed in.
     *
     * @throws FailureException when another one has its name by now
     */
    public void restore(Removed removed) {
        channels.add(removed.channel, removed.boxes);
    }

    private Trial tried(Channel before, Entry entry, boolean added) {
        for (Channel one : channels.all()) {
            boolean taken = one.name().equals(before.name()) && !one.id().equals(before.id());
            if (taken) throw new FailureException(new RecordFailure.ChannelExists(one.name()));
        }
        Platform platform = platform(before.platform());
        Channel channel = with(before, entry.settings());
        Held secrets = new Held(new HashMap<>(entry.secrets()));
        if (!entry.tried()) return new Trial(channel, secrets, null, entry, added);
        SignIn.Welcome welcome = welcome(platform.signIn(new Account(channel, secrets)));
        Channel known = with(channel, welcome.settings());
        return new Trial(known, secrets, welcome.who(), entry, added);
    }

    private static SignIn.Welcome welcome(SignIn answer) {
        return switch (answer) {
            case SignIn.Welcome welcome -> welcome;
            case SignIn.Refused refused -> throw new FailureException(refused.failure());
        };
    }

    private static Channel with(Channel channel, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(channel.settings());
        more.forEach((name, value) -> {
            if (value.isBlank()) settings.remove(name);
            else settings.put(name, value.strip());
        });
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
