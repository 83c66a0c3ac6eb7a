package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.Programs;
import studio.meridian.app.Launcher.Ended;
import studio.meridian.leak.Canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program itself keeps a token: in a real keyring, or behind a passphrase where none is. */
class KeysLauncherTest {
    private static final String TOKEN = "qx7 \"canary\" 4711";
    private static final String ADD =
            "meridian -w n channels add site --setting folder=s --name letters --token-stdin";

    @TempDir Path temp;
    private Path folder;
    private Launcher shell;

    @BeforeEach
    void place() throws IOException {
        folder = Files.createDirectories(temp.resolve("work"));
        shell = new Launcher(folder).with("HOME", temp.toString());
    }

    @Test
    void a_passphrase_comes_from_a_file_or_a_pipe_and_never_from_the_open() throws IOException {
        Ended ended =
                shell.with("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
                        .bash(
                                "meridian -w n new >/dev/null; cat > token; umask 077; echo kettle > words;"
                                        + ADD
                                        + " < token; echo \"none $?\";"
                                        + " export MERIDIAN_PASSPHRASE_FILE=words;"
                                        + ADD
                                        + " < token; echo \"file $?\";"
                                        + "MERIDIAN_PASSPHRASE_FILE=<(cat words) meridian -w n channels test letters;"
                                        + " echo kettle | MERIDIAN_PASSPHRASE_FILE=- meridian -w n channels test letters;"
                                        + " echo cattle | MERIDIAN_PASSPHRASE_FILE=- meridian -w n channels test letters;"
                                        + " echo \"wrong $?\"; chmod 644 words; meridian -w n channels test letters;"
                                        + " echo \"open $?\"; meridian -w n doctor; rm token words",
                                TOKEN + "\n");
        assertThat(ended.out())
                .as(ended.err())
                .contains("none 9", "file 0", "wrong 9", "open 9")
                .containsPattern("keys +passphrase");
        assertThat(ended.out().lines().filter(line -> line.contains("signed in as"))).hasSize(3);
        assertThat(ended.err()).contains("not the passphrase", "Others can read");
        assertNowhere(ended);
    }

    @Test
    @Tag("platforms")
    void a_token_outlives_the_program_in_the_keyring_of_the_desktop() throws IOException {
        Programs.find(List.of("dbus-run-session"));
        Programs.find(List.of("gnome-keyring-daemon"));
        Files.writeString(
                folder.resolve("first"),
                "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"
                        + start()
                        + "meridian -w n new >/dev/null\n"
                        + ADD
                        + " < token; echo \"add $?\"; meridian -w n channels test letters\n"
                        + "meridian -w n doctor\n");
        Files.writeString(
                folder.resolve("second"),
                start()
                        + "meridian -w n channels test letters; echo \"locked $?\"\n"
                        + "meridian -w n channels list; echo \"list $?\"\n"
                        + ADD.replace("letters", "more")
                        + " < token; echo \"more $?\"\n");
        Files.createDirectory(temp.resolve("run"));
        Ended ended =
                shell.with("XDG_RUNTIME_DIR", temp.resolve("run").toString())
                        .bash(
                                "cat > token; dbus-run-session -- bash first; rm -rf ../.local;"
                                        + " DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent bash second; rm token",
                                TOKEN + "\n");
        assertThat(ended.out())
                .as(ended.err())
                .contains("add 0", "locked 9", "list 0", "more 9")
                .containsPattern("keys +Secret Service");
        assertThat(ended.out().lines().filter(line -> line.contains("signed in as"))).hasSize(2);
        assertThat(ended.err()).contains("cannot be reached");
        assertNowhere(ended);
    }

    private static String start() {
        return "meridian() { " + Launcher.quoted(Launcher.script().toString()) + " \"$@\"; }\n";
    }

    private void assertNowhere(Ended ended) throws IOException {
        Canary canary = new Canary(TOKEN);
        assertThat(canary.in(temp)).isEmpty();
        assertThat(canary.in(ended.out() + ended.err())).isEmpty();
    }
}
