package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Revision;
import studio.meridian.model.Variant;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.database.Writing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills a writing process with SIGKILL again and again: what it said was saved is there, the file
 * is sound, and the next process goes on. The same harness finds a process that lies.
 */
class KillTest {
    @TempDir Path temp;

    @Test
    void fifty_kills_lose_nothing_that_was_acknowledged() throws Exception {
        kill(50);
    }

    @Test
    @Tag("proof")
    void two_thousand_kills_lose_nothing_that_was_acknowledged() throws Exception {
        kill(2000);
    }

    @Test
    void a_build_that_acknowledges_before_the_commit_is_found_out() throws Exception {
        Random random = new Random(20261123);
        int lost = 0;
        for (int round = 0; round < 30 && lost == 0; round++) {
            int said = run("liar", 1 + random.nextInt(4), 0);
            if (standing() < said) lost++;
        }
        System.out.println("kill: the lying build lost acknowledged work: " + (lost > 0));
        assertThat(lost).isPositive();
    }

    private void kill(int times) throws Exception {
        long seed = Long.getLong("meridian.seed", 42);
        System.out.println("kill: seed " + seed);
        Random random = new Random(seed);
        int acknowledged = 0;
        for (int round = 0; round < times; round++) {
            // A third of them at a moment of its own, which may be while the workspace opens.
            boolean timed = round % 3 == 0;
            int said =
                    timed
                            ? run("honest", Integer.MAX_VALUE, 100 + random.nextInt(900))
                            : run("honest", 1 + random.nextInt(12), 0);
            if (said >= 0) acknowledged++;
            assertThat(standing()).as("round %d", round).isGreaterThanOrEqualTo(said);
        }
        System.out.printf(
                "kill: %d kills, %d after an acknowledgement, 0 lost%n", times, acknowledged);
        assertThat(acknowledged).isGreaterThan(times / 2);
    }

    /**
     * Runs a child until it said so many numbers or so many milliseconds passed; the last number.
     */
    private int run(String manner, int numbers, int millis) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillChild.class.getName(),
                                temp.resolve("workspace").toString(),
                                manner)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (millis > 0) {
            child.waitFor(millis, TimeUnit.MILLISECONDS);
            kill(child);
            return last(child, Integer.MAX_VALUE);
        }
        int said = last(child, numbers);
        kill(child);
        return said;
    }

    /** SIGKILL through the handle, which leaves what was said before readable. */
    private static void kill(Process child) throws InterruptedException {
        child.toHandle().destroyForcibly();
        child.waitFor();
    }

    private static int last(Process child, int numbers) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        int last = -1;
        for (int i = 0; i < numbers; i++) {
            String line = out.readLine();
            if (line == null || line.isBlank()) break;
            last = Integer.parseInt(line.strip());
        }
        return last;
    }

    /**
     * Opens what was left behind, checks it whole and tells the number of the text that stands
     * there.
     */
    private int standing() {
        WorkspaceFolder folder = new WorkspaceFolder(temp.resolve("workspace"));
        if (!folder.exists()) return -1;
        try (Database database = Database.open(folder, "test")) {
            database.quickCheck();
            Writing writing =
                    new Writing(
                            database,
                            InstantSource.system(),
                            new studio.meridian.model.Ids(InstantSource.system(), new Random()),
                            "test",
                            () -> "");
            var posts = new PostStore(writing).ids();
            if (posts.isEmpty()) return -1;
            Variant variant = new VariantStore(writing).of(posts.getFirst()).getFirst();
            int number = KillChild.number(variant);
            assertThat(variant.text().body()).isEqualTo(KillChild.body(number));
            List<Revision> revisions = new VariantStore(writing).revisions(variant.id());
            assertThat(revisions).allSatisfy(revision -> assertThat(revision.text()).isNotNull());
            return number;
        }
    }
}
