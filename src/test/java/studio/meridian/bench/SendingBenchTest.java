package studio.meridian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Done;
import studio.meridian.platform.Platform;
import studio.meridian.platform.Publication;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Step;
import studio.meridian.platform.bluesky.BlueskyAdapter;
import studio.meridian.platform.bluesky.PdsServer;
import studio.meridian.platform.http.Client;
import studio.meridian.platform.site.Draft;
import studio.meridian.platform.wordpress.WordPressAdapter;
import studio.meridian.platform.wordpress.WordPressServer;
import studio.meridian.safe.Secret;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Deliveries through the outbox to real servers, against a bare loop of the same calls that keeps
 * nothing: both one after the other, turn about.
 */
@Tag("bench")
class SendingBenchTest {
    private static final int AT_ONCE = 10;
    private static final int WARM = 2;
    private static final int LAPS = 9;

    /** The outbox may take a ninth longer: 0.9 of the deliveries of the bare loop. */
    private static final double BAR = 1 / 0.9;

    @TempDir Path data;
    @TempDir Path folder;

    @Test
    void wordpress_gets_deliveries_as_fast_as_calls() throws Exception {
        try (WordPressServer site = new WordPressServer(data, "npm")) {
            measure(
                    "WordPress",
                    new WordPressAdapter(Client.patient(), new Random(1)),
                    Map.of(
                            "url",
                            site.url(),
                            "account",
                            "creator",
                            "root",
                            site.url() + "/wp-json/"),
                    site.password("creator"));
        }
    }

    @Test
    void bluesky_gets_deliveries_as_fast_as_calls() throws Exception {
        try (PdsServer server = new PdsServer(data)) {
            measure(
                    "Bluesky",
                    new BlueskyAdapter(
                            Client.patient(), InstantSource.system(), new Random(1), Duration.ZERO),
                    Map.of("url", server.url(), "account", "alice.test"),
                    server.password("alice"));
        }
    }

    private void measure(
            String name, Platform platform, Map<String, String> settings, String password)
            throws Exception {
        Purse purse = new Purse(password);
        Timed timed = new Timed(platform);
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            Channel channel = workspace.channels.add(platform.name(), name, true, settings);
            Account account = new Account(channel, purse);
            DeliveryEngine engine =
                    new DeliveryEngine(
                            workspace.outbox,
                            workspace.deliveries,
                            workspace.channels,
                            workspace.media,
                            new Publications(
                                    workspace.posts,
                                    workspace.variants,
                                    workspace.media,
                                    () -> "Noor"),
                            Map.of(platform.name(), timed),
                            _ -> account,
                            new Boot(workspace::now, workspace::nanos, "boot"),
                            "bench");
            long[] whole = new long[1];
            Race race =
                    Race.run(
                            WARM,
                            LAPS,
                            () -> {
                                plan(workspace, channel);
                                long begin = System.nanoTime();
                                engine.run();
                                long took = System.nanoTime() - begin;
                                whole[0] += took;
                                return took;
                            },
                            () -> bare(platform, account));
            assertThat(workspace.deliveries.recent(Integer.MAX_VALUE))
                    .hasSize((WARM + LAPS) * AT_ONCE)
                    .allMatch(delivery -> delivery.state() == DeliveryState.CONFIRMED);
            Table table =
                    new Table(
                            "sending-" + platform.name(),
                            name + ": deliveries, against a bare loop of the same calls");
            table.row(AT_ONCE + " deliveries of an article", AT_ONCE, race, BAR);
            table.say(
                    "deliveries a second: %.2f of the bare loop's; commits and all else of ours: %.1f %% of the time",
                    1 / race.median(), 100.0 * (whole[0] - timed.spent) / whole[0]);
            table.write();
        }
    }

    private static void plan(TestWorkspace workspace, Channel channel) {
        workspace.pass(Duration.ofSeconds(1));
        for (int i = 0; i < AT_ONCE; i++) {
            String title = "Outbox " + UUID.randomUUID();
            workspace.deliveries.plan(
                    workspace.article(title, "A text of some words.").variant().id(),
                    channel.id(),
                    null,
                    LatePolicy.ANY_TIME);
        }
    }

    private static long bare(Platform platform, Account account) {
        Publication[] all = new Publication[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            String title = "Plain " + UUID.randomUUID();
            all[i] =
                    Draft.of(UUID.randomUUID().toString())
                            .text(title, "A text of some words.")
                            .tags("tea")
                            .publication();
        }
        long begin = System.nanoTime();
        for (Publication publication : all) {
            Map<String, Done> earlier = new LinkedHashMap<>();
            for (Step step : platform.steps(publication)) {
                byte[] request = platform.freeze(publication, step, earlier);
                PublishResult result = platform.send(account, step, request, _ -> new byte[0]);
                assertThat(result).isInstanceOf(PublishResult.Arrived.class);
                earlier.put(step.name(), ((PublishResult.Arrived) result).done());
            }
        }
        return System.nanoTime() - begin;
    }

    /** Secrets in memory. */
    private static final class Purse implements Credentials {
        private final Map<String, Secret> secrets = new HashMap<>();

        Purse(String password) {
            keep("password", Secret.of(password));
        }

        @Override
        public @Nullable Secret get(String name) {
            return secrets.get(name);
        }

        @Override
        public void keep(String name, Secret secret) {
            secrets.put(name, secret);
        }
    }
}
