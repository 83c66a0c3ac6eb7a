package studio.meridian.sync.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.leak.Known;
import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.safe.Secret;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.sync.FakePlatform;
import studio.meridian.sync.account.Connections.Entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/** What waits for a passphrase goes on when it is given, and nothing that became too late. */
class UnlockingTest {
    private static final Secret WORDS = Secret.of(Known.WORDS);

    @TempDir Path temp;
    private final FakePlatform platform = new FakePlatform();
    private TestWorkspace workspace;
    private TestAccounts accounts;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        TestAccounts first = TestAccounts.withoutRing(workspace, platform);
        first.unlocking.choose(WORDS);
        Map<String, Secret> secrets = Map.of("password", Secret.of(Known.TOKEN));
        first.connections.add("fake", "Fake", new Entry(Map.of(), secrets, true, false));
        accounts = TestAccounts.withoutRing(workspace, platform);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Delivery plan(String title, Duration in, LatePolicy late) {
        Channel channel = workspace.channels.named("Fake");
        var text = workspace.article(title, "text").variant();
        PlannedTime due =
                in.isZero()
                        ? null
                        : LocalMoments.at(workspace.now().plus(in), ZoneId.of("Asia/Tokyo"));
        return workspace.deliveries.plan(text.id(), channel.id(), due, late);
    }

    private DeliveryState state(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id())).state();
    }

    @Test
    void a_delivery_waits_while_it_is_locked_and_is_sent_once_it_is_opened() {
        Delivery delivery = plan("Salt", Duration.ZERO, LatePolicy.ASK_AFTER_GRACE);
        accounts.engine().run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
        assertThat(accounts.unlocking.waiting()).isEqualTo(1);
        assertThatThrownBy(() -> accounts.unlocking.unlock(Secret.of("kettle at seven")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isInstanceOf(SecretFailure.WrongPassphrase.class));
        assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
        assertThat(accounts.unlocking.isLocked()).isTrue();

        accounts.unlocking.unlock(WORDS);
        assertThat(accounts.unlocking.waiting()).isZero();
        accounts.engine().run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void what_became_too_late_while_it_was_locked_is_left_to_the_person() {
        Delivery grace = plan("Grace", Duration.ofMinutes(5), LatePolicy.ASK_AFTER_GRACE);
        Delivery any = plan("Any", Duration.ofMinutes(5), LatePolicy.ANY_TIME);
        workspace.pass(Duration.ofMinutes(6));
        accounts.engine().run();
        assertThat(accounts.unlocking.waiting()).isEqualTo(2);
        workspace.pass(Duration.ofHours(4));
        accounts.unlocking.unlock(WORDS);
        accounts.engine().run();
        assertThat(state(grace)).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(state(any)).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_passphrase_is_never_chosen_over_what_is_sealed_already() {
        assertThatThrownBy(() -> accounts.unlocking.choose(Secret.of("another")))
                .isInstanceOf(IllegalStateException.class);
        accounts.unlocking.unlock(WORDS);
        assertThat(accounts.connections.test(workspace.channels.named("Fake"))).isEqualTo("fake");
    }

    @Test
    void what_was_forgotten_is_open_to_a_new_passphrase() {
        accounts.unlocking.forget();
        assertThat(accounts.unlocking.isLocked()).isFalse();
        assertThat(accounts.unlocking.isFresh()).isTrue();
        accounts.unlocking.choose(Secret.of("another"));
        Map<String, Secret> secrets = Map.of("password", Secret.of("efgh"));
        Entry entry = new Entry(Map.of(), secrets, true, false);
        accounts.connections.signIn(workspace.channels.named("Fake"), entry);
        TestAccounts next = TestAccounts.withoutRing(workspace, platform);
        assertThatThrownBy(() -> next.unlocking.unlock(WORDS)).isInstanceOf(FailureException.class);
        next.unlocking.unlock(Secret.of("another"));
        assertThat(next.connections.test(workspace.channels.named("Fake"))).isEqualTo("fake");
    }
}
