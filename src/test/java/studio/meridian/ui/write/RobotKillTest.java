package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Ids;
import studio.meridian.model.Variant;
import studio.meridian.storage.PostStore;
import studio.meridian.storage.VariantStore;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.database.Writing;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A robot types 500 characters of many scripts into the real editor; the process is killed in the
 * middle. What was typed a second before the kill or earlier stands in the workspace.
 */
class RobotKillTest {
    private static final int CHARACTERS = 500;
    private static final long PROMISED_MILLIS = 1000;
    private static final String MIX =
            "Tea in fog, чай в тумане, 霧の中の茶、雾中茶。 שלום לכם "
                    + "شاي في الضباب، कोहरे में चाय ชาในหมอก 안개 속의 차 🍵🌫️ naïve é";

    @TempDir Path temp;

    /** What is typed: 500 characters. */
    static String text() {
        int[] points = MIX.repeat(20).codePoints().limit(CHARACTERS).toArray();
        return new String(points, 0, points.length);
    }

    /** One key: what stood in the editor after it, and when. */
    private record Key(int length, long at) {}

    @Test
    void nothing_older_than_a_second_is_missing() throws Exception {
        long seed = Long.getLong("meridian.seed", System.nanoTime());
        System.out.println("robot: seed " + seed);
        int until = CHARACTERS / 2 + new Random(seed).nextInt(CHARACTERS / 2);
        Result result = run("honest", until);
        int promised = result.typedBefore(PROMISED_MILLIS);
        System.out.printf(
                "robot: killed after %d characters, %d older than a second, %d on the disk%n",
                result.keys.size(), promised, result.disk.length());
        assertThat(promised).as("the kill came late enough to prove something").isPositive();
        assertThat(text()).startsWith(result.disk);
        assertThat(result.disk.length()).isGreaterThanOrEqualTo(promised);
    }

    @Test
    void an_editor_that_does_not_save_is_found_out() throws Exception {
        Result result = run("deaf", CHARACTERS - 1);
        assertThat(result.typedBefore(PROMISED_MILLIS)).isPositive();
        assertThat(result.disk.length()).isLessThan(result.typedBefore(PROMISED_MILLIS));
    }

    private record Result(List<Key> keys, long killedAt, String disk) {
        int typedBefore(long millis) {
            return keys.stream()
                    .filter(key -> key.at <= killedAt - millis)
                    .mapToInt(Key::length)
                    .max()
                    .orElse(0);
        }
    }

    private Result run(String manner, int until) throws Exception {
        Path folder = temp.resolve(manner);
        Process child = start(folder, manner);
        List<Key> keys = new ArrayList<>();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (!line.matches("\\d+ \\d+")) continue;
            String[] parts = line.split(" ", -1);
            keys.add(new Key(Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
            if (keys.size() >= until) break;
        }
        long killedAt = System.currentTimeMillis();
        child.toHandle().destroyForcibly();
        child.waitFor();
        assertThat(keys).as("the robot typed").hasSize(until);
        return new Result(keys, killedAt, disk(folder));
    }

    private static Process start(Path folder, String manner) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TypingChild.class.getName(),
                        folder.toString(),
                        manner)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String disk(Path folder) {
        WorkspaceFolder place = new WorkspaceFolder(folder.resolve("workspace"));
        try (Database database = Database.open(place, "test")) {
            database.quickCheck();
            InstantSource clock = InstantSource.system();
            Writing writing =
                    new Writing(database, clock, new Ids(clock, new Random()), "test", () -> "");
            var post = new PostStore(writing).ids().getFirst();
            Variant variant = new VariantStore(writing).of(post).getFirst();
            return variant.text().body();
        }
    }
}
