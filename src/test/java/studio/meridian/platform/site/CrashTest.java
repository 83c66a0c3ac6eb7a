package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Kills a publishing process again and again: readers always have a whole site. */
class CrashTest {
    private static final int KILLS = 8;

    @TempDir Path temp;

    @Test
    void whenever_it_is_killed_readers_have_a_whole_site() throws Exception {
        Map<String, Map<String, String>> whole = wholeSites();
        long seed = Long.getLong("meridian.seed", 42);
        System.out.println("site: seed " + seed);
        Random random = new Random(seed);
        TestSite site = new TestSite(temp.resolve("site"));
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < KILLS; round++) {
            runAndKill(site.root, random);
            if (!Files.exists(site.open())) continue;
            String release = site.release();
            assertThat(whole).containsKey(release);
            assertThat(TestSite.digests(site.open())).isEqualTo(whole.get(release));
            seen.add(release);
        }
        assertThat(seen).isNotEmpty();
        goesOn(site, whole);
    }

    /** What a killed process left behind does not stand in the way of the next. */
    private static void goesOn(TestSite site, Map<String, Map<String, String>> whole) {
        for (int i = 0; i < CrashChild.POSTS; i++) site.publish(CrashChild.post(i));
        assertThat(TestSite.digests(site.open())).isEqualTo(whole.get(site.release()));
        assertThat(site.root.resolve("releases").toFile().list()).hasSizeLessThanOrEqualTo(2);
        assertThat(site.everything().keySet()).noneMatch(file -> file.endsWith(".tmp"));
    }

    /** Every site the child can have come to show, from a run nobody disturbed. */
    private Map<String, Map<String, String>> wholeSites() {
        TestSite site = new TestSite(temp.resolve("control"));
        Map<String, Map<String, String>> whole = new HashMap<>();
        for (int set = 1; set < 1 << CrashChild.POSTS; set++) {
            for (int i = 0; i < CrashChild.POSTS; i++) {
                if ((set >> i & 1) == 1) site.publish(CrashChild.post(i));
                else site.remove(CrashChild.post(i));
            }
            whole.put(site.release(), TestSite.digests(site.open()));
        }
        for (int i = 0; i < CrashChild.POSTS; i++) site.remove(CrashChild.post(i));
        whole.put(site.release(), TestSite.digests(site.open()));
        return whole;
    }

    private static void runAndKill(Path root, Random random) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashChild.class.getName(),
                                root.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        int steps = random.nextInt(4);
        for (int i = 0; i <= steps; i++) if (out.readLine() == null) break;
        Thread.sleep(random.nextInt(120));
        child.toHandle().destroyForcibly();
        child.waitFor();
    }
}
