package studio.meridian.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.Programs;
import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real keyring of a Linux desktop, in a session of its own; and a system that has none. */
class SystemKeyRingTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Place PLACE = new Place("channel-1", "password");

    @Test
    @Tag("platforms")
    void a_key_outlives_the_program_in_an_unlocked_keyring(@TempDir Path home) throws Exception {
        String unlock =
                "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; ";
        String said = run(home, unlock + child("make") + "; " + child("open"));

        assertThat(said).contains("made in Secret Service").contains("opened: abcd");
    }

    @Test
    @Tag("platforms")
    void a_session_without_a_keyring_is_refused_in_words(@TempDir Path home) throws Exception {
        assertThat(run(home, child("make"))).contains("no keyring").doesNotContain("made in");
    }

    private static String run(Path home, String commands) throws IOException, InterruptedException {
        Path session = Programs.find(List.of("dbus-run-session"));
        Programs.find(List.of("gnome-keyring-daemon"));
        Path log = home.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(session.toString(), "--", "bash", "-c", commands)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }

    private static String child(String verb) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add("'" + System.getProperty("java.class.path") + "'");
        command.add("'" + Child.class.getName() + "'");
        command.add(verb);
        return String.join(" ", command);
    }

    /** The program in that session. */
    public static final class Child {
        private Child() {}

        public static void main(String[] args) {
            Path box = Path.of(System.getenv("HOME"), "box");
            try {
                KeyRing ring = SystemKeyRing.open(Secret.of("probe " + RANDOM.nextLong()));
                KeptKey key = new KeptKey(ring, "w1", RANDOM);
                if (args[0].equals("make")) {
                    Files.write(box, key.make().seal(PLACE, Secret.of("abcd")));
                    System.out.println("made in " + ring.name());
                } else {
                    Secret kept = key.open().open(PLACE, Files.readAllBytes(box));
                    System.out.println("opened: " + kept.expose());
                }
            } catch (FailureException e) {
                boolean none = e.failure() instanceof SecretFailure.NoKeyRing;
                System.out.println(none ? "no keyring " + e.getMessage() : e.getMessage());
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }
}
