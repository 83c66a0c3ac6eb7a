package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.cli.verb.ExitCode;
import studio.meridian.leak.Known;
import studio.meridian.messages.FailureException;
import studio.meridian.platform.Account;
import studio.meridian.platform.SignIn;
import studio.meridian.platform.SignIn.Welcome;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.database.TableDump;
import studio.meridian.sync.FakePlatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the key sits, what happens when it is not there, and the passphrase where no ring is. */
class WorkspaceKeyTest {
    @TempDir Path temp;
    private final FakePlatform platform = new FakePlatform();
    private final MemoryRing ring = new MemoryRing("Ring A");
    private final List<String> heard = new ArrayList<>();
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void workspace() {
        folder = temp.resolve("notes");
        terminal = new Terminal(folder, false);
        terminal.run("new");
        terminal.with(platform).with(() -> ring);
        platform.door = this::listen;
    }

    private SignIn listen(Account account) {
        Secret password = account.credentials().get("password");
        heard.add(password == null ? "nothing" : password.expose());
        return new Welcome("noor", Map.of());
    }

    private static KeyRing none() {
        throw new FailureException(new SecretFailure.NoKeyRing("for a test"));
    }

    @Test
    void without_a_keyring_the_passphrase_of_a_file_seals_and_opens() throws IOException {
        String file = passphrase("kettle at six\nnot this line\n");
        terminal.with(WorkspaceKeyTest::none).passphrase(file);
        assertThat(add("one", Known.TOKEN)).as(terminal.err()).isEqualTo(ExitCode.OK);
        assertThat(test("one")).isEqualTo(ExitCode.OK);
        assertThat(heard).containsExactly(Known.TOKEN, Known.TOKEN);
        terminal.run("doctor");
        assertThat(terminal.out()).containsPattern("keys +passphrase");

        terminal.passphrase(passphrase("kettle at seven"));
        assertThat(test("one")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("not the passphrase");
        terminal.passphrase(null);
        assertThat(test("one")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("MERIDIAN_PASSPHRASE_FILE");
        assertThat(heard).hasSize(2);
        // Not even the first of these needed a key.
        assertThat(terminal.run("channels")).isEqualTo(ExitCode.OK);
        assertThat(terminal.run("sync")).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_keyring_that_comes_later_does_not_take_the_place_of_the_passphrase() throws IOException {
        terminal.with(WorkspaceKeyTest::none).passphrase(passphrase("kettle"));
        add("one", Known.TOKEN);
        terminal.with(() -> ring);
        add("two", "efgh");
        assertThat(test("one")).isEqualTo(ExitCode.OK);
        assertThat(test("two")).isEqualTo(ExitCode.OK);
        assertThat(heard).containsExactly(Known.TOKEN, "efgh", Known.TOKEN, "efgh");
        assertThat(ring.kept).isEmpty();
    }

    @Test
    void nothing_is_kept_when_nobody_gives_a_passphrase() {
        terminal.with(WorkspaceKeyTest::none);
        Map<String, String> before = TableDump.of(folder);
        assertThat(add("one", Known.TOKEN)).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("no keyring could be used");
        terminal.typing(Known.TOKEN, "kettle", "cattle");
        assertThat(terminal.run("channels", "add", "fake", "--token-stdin"))
                .isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("are not the same");
        terminal.typing(Known.TOKEN, "");
        assertThat(terminal.run("channels", "add", "fake", "--token-stdin"))
                .isEqualTo(ExitCode.SIGN_IN);
        assertThat(TableDump.of(folder)).isEqualTo(before);
    }

    @Test
    void a_person_chooses_a_passphrase_twice_and_gives_it_once_afterwards() {
        terminal.with(WorkspaceKeyTest::none).typing(Known.TOKEN, "kettle", "kettle");
        assertThat(terminal.run("channels", "add", "fake", "--token-stdin")).isZero();
        assertThat(terminal.err()).contains("New passphrase:", "The same again:");
        terminal.typing("kettle");
        assertThat(test("fake")).isEqualTo(ExitCode.OK);
        assertThat(terminal.err()).isEqualTo("Passphrase of this workspace:\n");
        assertThat(terminal.out() + terminal.err()).doesNotContain("kettle");
    }

    @Test
    void the_passphrase_may_be_the_line_after_the_token() {
        terminal.with(WorkspaceKeyTest::none).passphrase("-").piped(Known.TOKEN + "\nkettle\n");
        assertThat(terminal.run("channels", "add", "fake", "--token-stdin")).isZero();
        assertThat(terminal.piped("kettle\n").run("channels", "test", "fake")).isZero();
        assertThat(terminal.piped("").run("channels", "test", "fake")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(heard).containsExactly(Known.TOKEN, Known.TOKEN);
    }

    @Test
    void a_passphrase_others_can_read_is_not_taken() throws IOException {
        String file = passphrase("kettle");
        terminal.with(WorkspaceKeyTest::none).passphrase(file);
        Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(add("one", Known.TOKEN)).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("Others can read", "chmod 600");
        terminal.passphrase(passphrase("\nkettle"));
        assertThat(add("one", Known.TOKEN)).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("first line", "is empty");
        terminal.passphrase(temp.resolve("nowhere").toString());
        assertThat(add("one", Known.TOKEN)).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("cannot be read");
    }

    @Test
    void another_keyring_or_none_is_said_and_no_new_key_is_made() throws IOException {
        add("one", Known.TOKEN);
        terminal.run("doctor");
        assertThat(terminal.out()).containsPattern("keys +Ring A");
        MemoryRing other = new MemoryRing("Ring B");
        terminal.with(() -> other);
        assertThat(test("one")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("not the one of this computer", "--new-key");
        assertThat(add("two", "efgh")).isEqualTo(ExitCode.SIGN_IN);
        terminal.with(WorkspaceKeyTest::none).passphrase(passphrase("kettle"));
        assertThat(test("one")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("is locked");
        assertThat(add("two", "efgh")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(other.kept).isEmpty();

        terminal.with(() -> ring);
        assertThat(test("one")).isEqualTo(ExitCode.OK);
        terminal.run("channels");
        assertThat(terminal.out()).doesNotContain("two");
    }

    @Test
    void a_key_that_is_gone_is_said_and_a_new_one_is_made_only_when_asked_for() {
        add("one", Known.TOKEN);
        add("two", "efgh");
        ring.kept.clear();
        assertThat(test("one")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("no longer in the keyring");
        assertThat(add("three", "ijkl")).isEqualTo(ExitCode.SIGN_IN);
        heard.clear();

        terminal.piped("fresh\n");
        assertThat(terminal.run("channels", "sign-in", "one", "--token-stdin", "--new-key"))
                .isEqualTo(ExitCode.OK);
        assertThat(test("one")).isEqualTo(ExitCode.OK);
        assertThat(test("two")).isEqualTo(ExitCode.OK);
        assertThat(heard).containsExactly("fresh", "fresh", "nothing");
    }

    @Test
    void secrets_that_changed_places_are_not_opened() throws SQLException {
        add("one", Known.TOKEN);
        add("two", "efgh");
        heard.clear();
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("workspace.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE credential SET sealed = (SELECT sealed FROM credential WHERE pk = 2)");
        }
        assertThat(test("one")).isEqualTo(ExitCode.SIGN_IN);
        assertThat(terminal.err()).contains("kept for one cannot be read");
        assertThat(test("two")).isEqualTo(ExitCode.OK);
        assertThat(heard).containsExactly("efgh");
    }

    @Test
    void a_post_waits_while_the_key_cannot_be_had() throws IOException {
        Files.writeString(temp.resolve("tea.md"), "---\ntitle: Tea\n---\nHot.\n");
        terminal.run("import", temp.resolve("tea.md"));
        add("one", Known.TOKEN);
        terminal.with(WorkspaceKeyTest::none);
        assertThat(terminal.run("publish", "Tea", "--channel", "one")).isEqualTo(8);
        assertThat(terminal.out()).contains("ready", "waits for the key to its account");
        assertThat(platform.received).isEmpty();

        terminal.with(() -> ring);
        assertThat(terminal.run("sync")).isEqualTo(ExitCode.OK);
        assertThat(platform.received).hasSize(1);
    }

    private int add(String name, String token) {
        terminal.piped(token + "\n");
        return terminal.run("channels", "add", "fake", "--name", name, "--token-stdin");
    }

    private int test(String name) {
        return terminal.run("channels", "test", name);
    }

    private String passphrase(String text) throws IOException {
        Path file = temp.resolve("words" + text.hashCode());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }
}
