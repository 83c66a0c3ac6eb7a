package studio.meridian.sync.kill;

import static org.assertj.core.api.Assertions.assertThat;

import studio.meridian.app.RealChild;
import studio.meridian.storage.Child;
import studio.meridian.storage.TestWorkspace;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Kills a process that publishes to a real server at the borders of its requests, and counts by
 * what the server lists when all has drained.
 */
public final class RealKill {
    private static final int PATIENCE_MINUTES = 10;

    private final Path folder;
    private final Place place;
    private final Set<String> planned = new LinkedHashSet<>();
    private int processes;

    /**
     * A real server with an account of ours.
     *
     * @param platform name of the adapter
     * @param url origin of the server
     * @param settings of the channel; those that name the server use {@code URL} for its origin
     * @param secrets what lets us in
     * @param counts whether a write to this path publishes something
     * @param shown titles of all that readers see, one for each time they see it
     * @param hidden how many drafts and the like are left over there
     */
    public record Place(
            String platform,
            String url,
            Map<String, String> settings,
            Map<String, String> secrets,
            Predicate<String> counts,
            Supplier<List<String>> shown,
            Supplier<Integer> hidden) {}

    public RealKill(Path folder, Place place) {
        this.folder = folder;
        this.place = place;
    }

    /** Kills so many times; nothing is lost, nothing stands there twice. */
    public void nothingIsLostOrDoubled(int times) throws Exception {
        long seed = Long.getLong("meridian.seed", 20261124);
        System.out.println("real kill: " + place.platform + ", seed " + seed);
        Random random = new Random(seed);
        Child program = new Child(folder, RealChild.class);
        try (KillingProxy proxy = new KillingProxy(place.url, place.counts)) {
            write("settings", settings(proxy));
            write("secrets", place.secrets);
            Process first = program.train(arguments("once"));
            hear(first);
            assertThat(first.exitValue()).isZero();
            while (sum(proxy) < times) {
                int before = sum(proxy);
                Process child = program.start(arguments("honest"));
                proxy.aim(child, 1 + random.nextInt(6));
                hear(child);
                proxy.settled();
                assertThat(sum(proxy)).as("the process was killed").isGreaterThan(before);
            }
            hear(program.start(arguments("drain")));
            report(proxy, times);
        }
    }

    private void report(KillingProxy proxy, int times) {
        List<String> ours = new ArrayList<>(place.shown.get());
        ours.retainAll(planned);
        System.out.printf(
                "real kill: %s: %s, %d acknowledged (%.2f a kill), %d published (%.2f a kill), %d hidden left over%n",
                place.platform,
                proxy.kills(),
                planned.size(),
                (double) planned.size() / times,
                ours.size(),
                (double) ours.size() / times,
                place.hidden.get());
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            assertThat(workspace.deliveries.recent(Integer.MAX_VALUE))
                    .hasSize(planned.size())
                    .extracting(delivery -> delivery.state() + " " + delivery.reason())
                    .allMatch(state -> state.startsWith("CONFIRMED"));
        }
        assertThat(proxy.kills().values()).allMatch(n -> n >= times / 4).hasSize(4);
        assertThat(ours).as("twice").doesNotHaveDuplicates();
        assertThat(ours).as("lost").containsAll(planned);
        assertThat(ours.size()).as("work between the kills").isGreaterThan(times / 2);
    }

    private Map<String, String> settings(KillingProxy proxy) {
        Map<String, String> all = new java.util.TreeMap<>(place.settings);
        all.replaceAll((_, value) -> value.replace("URL", proxy.url()));
        all.put("platform", place.platform);
        return all;
    }

    private void write(String name, Map<String, String> content) throws Exception {
        Properties all = new Properties();
        all.putAll(content);
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
            all.store(out, null);
        }
    }

    private String[] arguments(String manner) {
        return new String[] {
            folder.toString(),
            folder.resolve("settings").toString(),
            folder.resolve("secrets").toString(),
            String.valueOf(++processes),
            manner
        };
    }

    private static int sum(KillingProxy proxy) {
        return proxy.kills().values().stream().mapToInt(n -> n).sum();
    }

    /** Reads what a process acknowledged until it ends. */
    private void hear(Process child) throws Exception {
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] said = line.split(" ", 2);
                if (said.length == 2 && said[1].endsWith(" of this run")) planned.add(said[1]);
            }
        }
        assertThat(child.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    }
}
