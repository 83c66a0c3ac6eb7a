package studio.meridian.leak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The watch over the whole suite finds what is planted here, and is quiet again afterwards. */
class LeakWatchTest {
    @TempDir Path temp;

    @Test
    void it_runs_with_every_test() {
        assertThatThrownBy(
                        () -> {
                            Files.writeString(temp.resolve("plain.txt"), "x" + Known.TOKEN);
                            new LeakWatch().afterEach(null);
                        })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("plain.txt: plain");
    }

    @Test
    void a_file_is_found_in_every_dress_also_packed() throws IOException {
        for (Map.Entry<String, byte[]> dress : new Canary(Known.WORD).dresses().entrySet()) {
            Path leak = temp.resolve("leak");
            Files.write(leak, dress.getValue());
            assertFound("leak: " + dress.getKey());
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write(7);
            try (OutputStream zip = new GZIPOutputStream(packed)) {
                zip.write(dress.getValue());
            }
            Files.write(leak, packed.toByteArray());
            assertFound("leak: " + dress.getKey() + ", packed");
            Files.delete(leak);
        }
    }

    @Test
    void a_row_of_a_database_a_name_and_a_folder_below_are_found() throws Exception {
        Path below = Files.createDirectories(temp.resolve("a/b"));
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + below.resolve("x.db"));
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE t (v)");
            statement.execute("INSERT INTO t VALUES ('" + Known.WORDS + "')");
        }
        assertFound("a/b/x.db: plain");
        Files.delete(below.resolve("x.db"));
        Files.createFile(below.resolve(Known.TOKEN));
        assertFound("its name: plain");
        Files.delete(below.resolve(Known.TOKEN));
    }

    @Test
    void the_log_is_listened_to_on_every_level_of_ours() throws IOException {
        LoggerFactory.getLogger("studio.meridian.leak").debug("opened with {}", Known.TOKEN);
        assertFound("log of studio.meridian.leak: plain");
        LoggerFactory.getLogger("studio.meridian.sync")
                .error("failed", new IllegalStateException(Known.OTHER));
        assertFound("log of studio.meridian.sync: plain");
    }

    @Test
    void what_is_printed_is_heard() throws IOException {
        System.out.println("planted: " + Known.TOKEN);
        assertFound("output: plain");
        System.err.println("planted: " + Known.TOKEN);
        assertFound("error output: plain");
        LeakWatch.said("terminal", Known.WORDS);
        assertFound("terminal: plain");
    }

    private static void assertFound(String place) throws IOException {
        assertThatThrownBy(LeakWatch.WATCH::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(place);
        // Said once; what is still there is not said of each test that follows.
        LeakWatch.WATCH.check();
    }
}
