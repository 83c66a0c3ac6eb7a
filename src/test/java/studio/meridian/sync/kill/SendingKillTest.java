package studio.meridian.sync.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.storage.Child;
import studio.meridian.storage.TestWorkspace;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills a sending process at the borders of its requests, and counts on the server: what was
 * planned is shown once, whatever happened. The same harness finds a process that sends again what
 * may have arrived.
 */
final class SendingKillTest {
    private static final int PATIENCE_MINUTES = 5;

    @TempDir private Path temp;
    private final Map<String, String> planned = new LinkedHashMap<>();
    private Child program;
    private int hour;

    @BeforeEach
    void train() throws Exception {
        program = new Child(temp, SendingChild.class);
        try (WireServer server = server()) {
            Path elsewhere = temp.resolve("elsewhere");
            Process first =
                    program.train(elsewhere.toString(), String.valueOf(server.port()), "0", "once");
            assertThat(first.waitFor()).isZero();
            assertThat(server.shown()).hasSize(1);
        }
    }

    @Test
    void sixty_kills_publish_nothing_twice_and_lose_nothing() throws Exception {
        nothingIsLostOrDoubled(60);
    }

    @Test
    @Tag("proof")
    void two_and_a_half_thousand_kills_publish_nothing_twice() throws Exception {
        nothingIsLostOrDoubled(2500);
    }

    @Test
    void a_sender_that_takes_doubt_for_absence_is_found_out() throws Exception {
        try (WireServer server = server()) {
            int doubled = 0;
            for (int round = 0; round < 30 && doubled == 0; round++) {
                run(server, "naive", 2);
                List<String> shown = server.shown();
                doubled = shown.size() - new HashSet<>(shown).size();
            }
            System.out.println("sending kill: the naive sender published twice: " + (doubled > 0));
            assertThat(doubled).isPositive();
        }
    }

    private static WireServer server() throws Exception {
        long seed = Long.getLong("meridian.seed", 42);
        System.out.println("sending kill: seed " + seed);
        return new WireServer(new Random(seed));
    }

    private void nothingIsLostOrDoubled(int times) throws Exception {
        Random random = new Random(times);
        try (WireServer server = server()) {
            for (int i = 0; i < times; i++) run(server, "honest", 1 + random.nextInt(5));
            run(server, "drain", Integer.MAX_VALUE);
            Map<WireServer.Border, Integer> kills = server.kills();
            List<String> shown = server.shown();
            System.out.printf(
                    "sending kill: %s, %d planned, %d published, %d drafts left over%n",
                    kills, planned.size(), shown.size(), server.orphans());
            assertThat(kills.values()).allMatch(n -> n >= times / 4).hasSize(3);
            assertThat(shown).as("twice").doesNotHaveDuplicates();
            assertThat(shown).as("lost").containsAll(planned.keySet());
            planned.forEach((key, body) -> assertThat(server.body(key)).isEqualTo(body));
            assertThat(shown.size()).as("work between the kills").isGreaterThan(times / 2);
            try (TestWorkspace workspace = new TestWorkspace(temp)) {
                assertThat(workspace.deliveries.recent(Integer.MAX_VALUE))
                        .extracting(Delivery::state)
                        .containsOnly(DeliveryState.CONFIRMED);
            }
        }
    }

    /** Runs a process until it is killed at one of its writes, or until it ends. */
    private void run(WireServer server, String manner, int writes) throws Exception {
        Process child =
                program.start(
                        temp.toString(),
                        String.valueOf(server.port()),
                        String.valueOf(++hour * 100L),
                        manner);
        server.aim(writes == Integer.MAX_VALUE ? null : child, writes);
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] said = line.split(" ", 2);
                if (said.length == 2) planned.put(said[0], said[1]);
            }
        }
        assertThat(child.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    }
}
