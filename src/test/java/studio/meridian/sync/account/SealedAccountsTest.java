package studio.meridian.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Trouble;
import studio.meridian.safe.Secret;
import studio.meridian.secrets.KeyRing;
import studio.meridian.secrets.MemoryRing;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.CredentialStore;
import studio.meridian.storage.RecordFailure;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.Boot;
import studio.meridian.sync.DeliveryEngine;
import studio.meridian.sync.FakePlatform;
import studio.meridian.sync.Publications;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Secrets are sealed on the disk before they count as kept, and the sender waits for the key. */
class SealedAccountsTest {
    @TempDir Path temp;
    private final MemoryRing ring = new MemoryRing("Ring A");
    private final FakePlatform platform = new FakePlatform();
    private TestWorkspace workspace;
    private CredentialStore store;
    private Channel channel;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        store = new CredentialStore(workspace.writing);
        channel = workspace.channels.add("fake", "Fake", true, Map.of());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void what_was_kept_is_on_the_disk_when_the_call_returns() throws SQLException {
        Credentials credentials = accounts(() -> ring).of(channel).credentials();
        for (String token : List.of("first", "second")) {
            credentials.keep("session", Secret.of(token));
            assertThat(boxes()).as("seen from outside").hasSize(1);
            assertThat(accounts(() -> ring).of(channel).credentials().get("session"))
                    .as("opened by another process")
                    .isEqualTo(Secret.of(token));
        }
    }

    @Test
    void a_channel_without_secrets_needs_no_key() {
        SealedAccounts accounts = accounts(SealedAccountsTest::none);
        assertThat(accounts.of(channel).credentials().get("password")).isNull();
    }

    @Test
    void nothing_is_kept_for_a_channel_that_is_gone_nor_left_of_one() throws SQLException {
        Credentials credentials = accounts(() -> ring).of(channel).credentials();
        credentials.keep("password", Secret.of(Known.TOKEN));
        workspace.channels.remove(channel.id());
        assertThat(boxes()).isEmpty();
        assertThat(credentials.get("password")).isNull();
        assertThat(failure(() -> credentials.keep("password", Secret.of(Known.TOKEN))))
                .isInstanceOf(RecordFailure.NoChannel.class);
    }

    @Test
    void several_who_keep_at_once_share_one_key() throws Exception {
        SealedAccounts accounts = accounts(() -> ring);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String name = "token" + i;
            all.add(() -> {
                accounts.of(channel).credentials().keep(name, Secret.of("secret of " + name));
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(all)) assertThat(done.get()).isTrue();
        }
        assertThat(ring.kept).hasSize(1);
        Credentials later = accounts(() -> ring).of(channel).credentials();
        for (int i = 0; i < 16; i++) {
            String name = "token" + i;
            assertThat(later.get(name)).isEqualTo(Secret.of("secret of " + name));
        }
    }

    @Test
    void what_is_in_doubt_stays_in_doubt_while_the_key_is_away_and_is_looked_up_later() {
        accounts(() -> ring).of(channel).credentials().keep("password", Secret.of(Known.TOKEN));
        var variant = workspace.article("Salt", "one").variant().id();
        Delivery delivery =
                workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
        platform.answers.add(text -> {
            platform.received.add(text);
            return new PublishResult.Unknown(
                    new PlatformFailure.NoAnswer("x.org", Trouble.TIMEOUT), null);
        });
        engine(() -> ring).run();
        workspace.pass(Duration.ofHours(1));
        DeliveryEngine locked = engine(SealedAccountsTest::none);
        locked.run();
        Delivery waiting = now(delivery);
        assertThat(waiting.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(waiting.reason()).isEqualTo("secrets.key-elsewhere");
        assertThat(locked.next()).as("no busy loop").isAfter(workspace.now());
        assertThat(locked.run()).isZero();

        workspace.pass(Duration.ofHours(9));
        engine(() -> ring).run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).as("never sent again").hasSize(1);
    }

    @Test
    void a_box_that_was_damaged_stops_the_post_before_anything_is_sent() throws SQLException {
        accounts(() -> ring).of(channel).credentials().keep("password", Secret.of(Known.TOKEN));
        sql("UPDATE credential SET sealed = randomblob(60)");
        var variant = workspace.article("Salt", "one").variant().id();
        Delivery delivery =
                workspace.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
        engine(() -> ring).run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(now(delivery).reason()).isEqualTo("secrets.unreadable");
        assertThat(workspace.outbox.attempts(delivery.id())).isEmpty();
        assertThat(failure(() -> accounts(() -> ring).of(channel)))
                .isEqualTo(new SecretFailure.Unreadable("Fake"));
    }

    private SealedAccounts accounts(Supplier<KeyRing> keyRing) {
        SettingStore settings = new SettingStore(workspace.database);
        KeySource source = new KeySource(keyRing, _ -> null);
        return new SealedAccounts(
                store, new WorkspaceKey(settings, store, source, new SecureRandom()));
    }

    private DeliveryEngine engine(Supplier<KeyRing> keyRing) {
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                Map.of("fake", platform),
                accounts(keyRing),
                new Boot(workspace::now, workspace::nanos, "boot"),
                "test");
    }

    private static KeyRing none() {
        throw new FailureException(new SecretFailure.NoKeyRing("for a test"));
    }

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }

    private List<byte[]> boxes() throws SQLException {
        List<byte[]> boxes = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sealed FROM credential")) {
            while (rows.next()) boxes.add(rows.getBytes(1));
        }
        return boxes;
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("workspace/workspace.db"));
    }

    private static Failure failure(ThrowingCallable work) {
        List<Failure> failures = new ArrayList<>();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(FailureException.class, e -> failures.add(e.failure()));
        return failures.getFirst();
    }
}
