package studio.meridian.sync.account;

import studio.meridian.messages.FailureException;
import studio.meridian.platform.Platform;
import studio.meridian.platform.bluesky.BlueskyAdapter;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.mastodon.MastodonAdapter;
import studio.meridian.platform.site.SiteAdapter;
import studio.meridian.platform.wordpress.WordPressAdapter;
import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.CredentialStore;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;
import studio.meridian.sync.preflight.Forecasts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What connects the channels of a test workspace, with the real adapters, as a desk has it. */
public final class TestAccounts {
    public final Connections connections;
    public final Unlocking unlocking;
    public final SealedAccounts sealed;
    private final TestWorkspace workspace;
    private final Map<String, Platform> platforms = new HashMap<>();

    /**
     * @param ring the keyring of the system
     */
    public TestAccounts(TestWorkspace workspace, Supplier<KeyRing> ring, Platform... more) {
        this.workspace = workspace;
        List<Platform> all =
                List.of(
                        new SiteAdapter(),
                        new WordPressAdapter(Client.patient(), new SecureRandom()),
                        new BlueskyAdapter(
                                Client.patient(),
                                InstantSource.system(),
                                new SecureRandom(),
                                Duration.ZERO),
                        new MastodonAdapter(Client.patient(), new SecureRandom()));
        all.forEach(one -> platforms.put(one.name(), one));
        for (Platform one : more) platforms.put(one.name(), one);
        SettingStore settings = new SettingStore(workspace.database);
        CredentialStore store = new CredentialStore(workspace.writing);
        KeySource source = new KeySource(ring, _ -> null);
        WorkspaceKey key = new WorkspaceKey(settings, store, source, new SecureRandom());
        sealed = new SealedAccounts(store, key);
        connections = new Connections(platforms, workspace.channels, sealed);
        unlocking = new Unlocking(key, workspace.deliveries, workspace.outbox);
    }

    /** On a computer that keeps no keys. */
    public static TestAccounts withoutRing(TestWorkspace workspace, Platform... more) {
        return new TestAccounts(workspace, TestAccounts::none, more);
    }

    private static KeyRing none() {
        throw new FailureException(new SecretFailure.NoKeyRing("for a test"));
    }

    /** What texts become on its channels. */
    public Forecasts forecasts() {
        return new Forecasts(
                platforms,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                new Forecasts.Stores(
                        workspace.posts,
                        workspace.variants,
                        workspace.media,
                        workspace.channels,
                        workspace.deliveries),
                workspace::now);
    }

    /** The sender of the same program. */
    public DeliveryEngine engine() {
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                platforms,
                sealed,
                new Boot(workspace::now, workspace::nanos, "boot"),
                "test");
    }
}
