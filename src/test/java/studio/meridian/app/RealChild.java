package studio.meridian.app;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Platform;
import studio.meridian.safe.Secret;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.Publications;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The process that {@code sync.kill.RealKill} kills while it publishes through a real adapter:
 * writes a post, plans it, says so once that is saved, and sends what is due. {@code drain} writes
 * nothing new and ends when all has arrived, {@code once} when the first one has.
 */
public final class RealChild {
    /** After so many rounds what has not arrived is told. */
    private static final int ROUNDS = 60;

    private RealChild() {}

    /**
     * @param args folder of the workspace, file with the channel's settings, file with its secrets,
     *     number of this process, what it is to do
     */
    public static void main(String[] args) throws IOException {
        String manner = args[4];
        Properties settings = read(Path.of(args[1]));
        try (TestWorkspace workspace = new TestWorkspace(Path.of(args[0]))) {
            // Each process lives a while after the one before it; no wait of that one still holds.
            workspace.pass(Duration.ofMinutes(10 * Long.parseLong(args[3])));
            Channel channel = channel(workspace, settings);
            DeliveryEngine engine = engine(workspace, new Purse(Path.of(args[2])));
            boolean drains = manner.equals("drain");
            boolean ends = drains || manner.equals("once");
            int rounds = 0;
            for (boolean open = true; open; open = !ends || isOpen(workspace)) {
                workspace.pass(Duration.ofMinutes(drains ? 5 : 1));
                if (!drains) write(workspace, channel);
                engine.run();
                if (drains && ++rounds > ROUNDS) break;
            }
        }
    }

    private static Channel channel(TestWorkspace workspace, Properties settings) {
        Map<String, String> all = new TreeMap<>();
        settings.stringPropertyNames().forEach(name -> all.put(name, settings.getProperty(name)));
        String platform = all.remove("platform");
        return workspace.channels.all().stream()
                .findFirst()
                .orElseGet(() -> workspace.channels.add(platform, "There", true, all));
    }

    private static void write(TestWorkspace workspace, Channel channel) {
        int number = workspace.posts.ids().size();
        String title = "Post " + number + " of this run";
        PostStore.Created made = workspace.article(title, "body " + number);
        Delivery planned =
                workspace.deliveries.plan(
                        made.variant().id(), channel.id(), null, LatePolicy.ANY_TIME);
        System.out.println(planned.id() + " " + title);
        System.out.flush();
    }

    private static boolean isOpen(TestWorkspace workspace) {
        return workspace.deliveries.recent(Integer.MAX_VALUE).stream()
                .anyMatch(delivery -> delivery.state() != DeliveryState.CONFIRMED);
    }

    private static DeliveryEngine engine(TestWorkspace workspace, Credentials credentials) {
        Map<String, Platform> platforms = new HashMap<>();
        for (Platform one : Adapters.all(Machine.here().web())) platforms.put(one.name(), one);
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                platforms,
                account -> new Account(account, credentials),
                new Boot(workspace::now, workspace::nanos, "boot"),
                "child");
    }

    private static Properties read(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        }
        return all;
    }

    /** Secrets in a file of the test, which outlive the process as those of a workspace do. */
    private record Purse(Path file) implements Credentials {
        @Override
        public @Nullable Secret get(String name) {
            try {
                String value = read(file).getProperty(name);
                return value == null ? null : Secret.of(value);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void keep(String name, Secret secret) {
            try {
                Properties all = read(file);
                all.setProperty(name, secret.expose());
                Path next = file.resolveSibling("next");
                try (Writer out = Files.newBufferedWriter(next)) {
                    all.store(out, null);
                }
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
