package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import studio.meridian.leak.Canary;
import studio.meridian.messages.FailureException;
import studio.meridian.platform.Account;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Refusal;
import studio.meridian.platform.SignIn;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Upkeep;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.sync.FakePlatform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A known token is in no file, no log and no output; a planted one is found. */
class CanaryTest {
    private static final String TOKEN = "cänary \"4711/+?>\" 鍵 Zx9Qw7Lp";
    private static final String SESSION = "sëssion/+\\ 0815 Rt5Yv2Kn";
    private static final String WORDS = "kettle \"ät\" six o'clock 9Zq";

    @TempDir Path temp;
    private final FakePlatform platform = new FakePlatform();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> said = new ArrayList<>();
    private Logger root;
    private Logger sync;
    private Level before;
    private final List<Appender<ILoggingEvent>> quiet = new ArrayList<>();

    @BeforeEach
    void listen() {
        root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        before = root.getLevel();
        root.iteratorForAppenders().forEachRemaining(quiet::add);
        quiet.forEach(root::detachAppender);
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        sync = (Logger) LoggerFactory.getLogger("studio.meridian.sync");
        sync.addAppender(log);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
        root.setLevel(before);
        quiet.forEach(root::addAppender);
        sync.detachAppender(log);
    }

    @Test
    void a_token_kept_under_a_keyring_is_nowhere_in_the_open() throws Exception {
        MemoryRing ring = new MemoryRing("Ring A");
        Terminal terminal = terminal().with(() -> ring);
        live(terminal);
        assertNowhere(TOKEN, SESSION);
        ring.kept.values().forEach(key -> assertThat(new Canary(TOKEN).in(key.expose())).isEmpty());
        // The key itself lies in the keyring alone.
        for (Secret key : ring.kept.values()) assertNowhere(key.expose());
    }

    @Test
    void a_token_behind_a_passphrase_and_the_passphrase_are_nowhere_in_the_open() throws Exception {
        Path file = Files.createTempDirectory("words").resolve("words");
        Files.writeString(file, WORDS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Terminal terminal = terminal().with(CanaryTest::none).passphrase(file.toString());
        live(terminal);
        assertNowhere(TOKEN, SESSION, WORDS);
        Files.delete(file);
    }

    @Test
    void a_planted_leak_is_found_in_every_dress() throws IOException {
        Canary canary = new Canary(TOKEN);
        for (Map.Entry<String, byte[]> dress : canary.dresses().entrySet()) {
            Path leak = temp.resolve("leak");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(new byte[100]);
            bytes.write(dress.getValue());
            bytes.write(new byte[100]);
            Files.write(leak, bytes.toByteArray());
            assertThat(canary.in(temp)).as(dress.getKey()).isNotEmpty();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write(7);
            try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
                zip.write(bytes.toByteArray());
            }
            Files.write(leak, packed.toByteArray());
            assertThat(canary.in(temp)).as(dress.getKey() + " packed").isNotEmpty();
            Files.delete(leak);
            assertThat(canary.in(temp)).isEmpty();
        }
    }

    @Test
    void a_secret_that_lies_unsealed_in_the_workspace_is_found() throws Exception {
        MemoryRing ring = new MemoryRing("Ring A");
        Terminal terminal = terminal().with(() -> ring);
        terminal.run("new");
        terminal.run("channels", "add", "fake", "--setting", "note=" + TOKEN);
        assertThat(new Canary(TOKEN).in(temp)).isNotEmpty();
        terminal.run("channels", "list", "--json");
        assertThat(new Canary(TOKEN).in(terminal.out())).isNotEmpty();
    }

    private Terminal terminal() {
        return new Terminal(temp.resolve("notes"), true).with(platform);
    }

    private static KeyRing none() {
        throw new FailureException(new SecretFailure.NoKeyRing("for a test"));
    }

    /** All that a workspace with a signed-in channel goes through. */
    private void live(Terminal terminal) throws IOException {
        Files.writeString(temp.resolve("tea.md"), "---\ntitle: Tea\n---\nHot.\n");
        run(terminal, "new");
        run(terminal, "import", temp.resolve("tea.md"));
        platform.door =
                account -> {
                    account.credentials().keep("session", Secret.of(SESSION));
                    return new SignIn.Welcome("noor", Map.of());
                };
        terminal.piped(TOKEN + "\n");
        run(terminal, "channels", "add", "fake", "--token-stdin");
        run(terminal, "channels", "add", "fake", "--token-stdin");
        run(terminal, "channels", "test", "fake");
        run(terminal, "channels", "list", "--json");
        platform.answers.add(_ ->
                new PublishResult.Rejected(
                        new PlatformFailure.Refused("x.org", Refusal.SIGN_IN, "no")));
        run(terminal, "publish", "Tea", "--channel", "fake");
        run(terminal, "deliveries", "list", "--json");
        platform.door = CanaryTest::refuse;
        run(terminal, "channels", "test", "fake", "--json");
        terminal.piped(TOKEN + "\n");
        run(terminal, "channels", "sign-in", "fake", "--token-stdin");
        platform.door = CanaryTest::fail;
        run(terminal, "channels", "test", "fake");
        run(terminal, "export", "--format", "json", "--out", temp.resolve("out"));
        run(terminal, "doctor");
        WorkspaceFolder folder = new WorkspaceFolder(temp.resolve("notes"));
        try (Database database = Database.open(folder, "test");
                Upkeep upkeep = new Upkeep(database, Terminal.MACHINE.clock())) {
            upkeep.copyNow();
        }
        assertThat(said.toString()).contains("fake: signed in as noor", "needs-user");
    }

    private static SignIn refuse(Account account) {
        Secret token = account.credentials().get("password");
        assertThat(token).isEqualTo(Secret.of(TOKEN));
        return new SignIn.Refused(new PlatformFailure.Refused("x.org", Refusal.SIGN_IN, ""));
    }

    /** A defect of an adapter, with the account in its message. */
    private static SignIn fail(Account account) {
        Secret token = account.credentials().get("password");
        throw new IllegalStateException("cannot use " + token + " of " + account);
    }

    private void run(Terminal terminal, Object... words) {
        terminal.run(words);
        said.add(terminal.out());
        said.add(terminal.err());
    }

    private void assertNowhere(String... secrets) throws IOException {
        List<String> logged = new ArrayList<>();
        for (ILoggingEvent event : log.list) {
            logged.add(event.getFormattedMessage());
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                logged.add(String.valueOf(cause.getMessage()));
            }
        }
        assertThat(logged).as("the log was listened to").isNotEmpty();
        for (String secret : secrets) {
            Canary canary = new Canary(secret);
            assertThat(canary.in(temp)).isEmpty();
            assertThat(canary.in(String.join("\n", said))).as("output").isEmpty();
            assertThat(canary.in(String.join("\n", logged))).as("log").isEmpty();
        }
        try (var backups = Files.list(temp.resolve("notes/backups"))) {
            assertThat(backups).as("a backup was searched too").isNotEmpty();
        }
    }
}
