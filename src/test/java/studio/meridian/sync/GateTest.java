package studio.meridian.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.messages.FailureException;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.Variant;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Done;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.platform.Trouble;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.secrets.SecretFailure;
import studio.meridian.storage.Decision;
import studio.meridian.storage.TestWorkspace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Never early, never after the last hour, late only as agreed, and only with the key at hand. */
class GateTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Variant> variant;
    private Channel channel;
    private final FakePlatform platform = new FakePlatform();
    private @Nullable SecretFailure locked;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        variant = workspace.article("Salt", "one").variant().id();
        channel = workspace.channels.add("fake", "Fake", true, Map.of());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Account account(Channel of) {
        if (locked != null) throw new FailureException(locked);
        return new Account(of, Credentials.NONE);
    }

    private DeliveryEngine engine() {
        return DeliveryEngineTest.engine(workspace, platform, this::account);
    }

    private Delivery planIn(Duration time, LatePolicy policy) {
        var due = LocalMoments.at(workspace.now().plus(time), ZoneId.of("Asia/Tokyo"));
        return workspace.deliveries.plan(variant, channel.id(), due, policy);
    }

    private Delivery now(Delivery delivery) {
        Delivery found = workspace.deliveries.find(delivery.id());
        assertThat(found).isNotNull();
        return found;
    }

    private static PublishResult offline() {
        return new PublishResult.NotSent(
                new PlatformFailure.Unreachable("fake", Trouble.NO_CONNECTION), null);
    }

    @Test
    void what_could_not_leave_for_hours_asks_before_it_goes_late() {
        Delivery delivery = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
        platform.answers.add(_ -> offline());
        DeliveryEngine engine = engine();
        workspace.pass(HOUR);
        engine.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.READY);
        workspace.pass(Duration.ofHours(5));
        engine.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(now(delivery).reason()).isEqualTo("missed");
        assertThat(platform.received).isEmpty();

        workspace.deliveries.decide(delivery.id(), Decision.TRY_AGAIN);
        platform.answers.add(_ -> offline());
        engine.run();
        workspace.pass(HOUR);
        engine.run();
        assertThat(now(delivery).state()).as("asked once").isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_draft_nobody_sees_asks_too_and_a_half_sent_thread_goes_on() {
        platform.steps = List.of("create", "publish");
        for (String address : List.of("", "https://fake.example/1")) {
            variant = workspace.article("Salt " + address, "one").variant().id();
            Delivery delivery = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
            platform.answers.add(_ -> new PublishResult.Arrived(new Done("1", null, address)));
            platform.answers.add(_ -> offline());
            workspace.pass(HOUR);
            DeliveryEngine engine = engine();
            engine.run();
            assertThat(now(delivery).state()).isEqualTo(DeliveryState.DRAFTED);
            workspace.pass(Duration.ofHours(5));
            engine.run();
            DeliveryState then =
                    address.isEmpty() ? DeliveryState.NEEDS_USER : DeliveryState.CONFIRMED;
            assertThat(now(delivery).state()).as(address).isEqualTo(then);
        }
    }

    @Test
    void without_the_key_it_keeps_its_place_and_says_why() {
        locked = new SecretFailure.NoPassphrase();
        Delivery soon = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
        DeliveryEngine engine = engine();
        workspace.pass(HOUR);
        assertThat(engine.run()).isZero();
        assertThat(now(soon).state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(now(soon).reason()).isEqualTo("secrets.no-passphrase");
        locked = null;
        engine.run();
        assertThat(now(soon).state()).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_key_that_comes_too_late_makes_it_ask() {
        locked = new SecretFailure.NoKeyRing("locked");
        Delivery delivery = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
        DeliveryEngine engine = engine();
        workspace.pass(HOUR);
        engine.run();
        workspace.pass(HOUR);
        locked = null;
        engine.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void a_key_that_will_not_come_back_by_itself_is_for_a_person() {
        locked = new SecretFailure.KeyGone("ring");
        Delivery delivery = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
        workspace.pass(HOUR);
        engine().run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(now(delivery).reason()).isEqualTo("secrets.key-gone");
    }

    @Test
    void where_their_clock_is_behind_ours_it_waits_for_theirs() {
        platform.ahead = Duration.ofMinutes(-3);
        Delivery delivery = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
        DeliveryEngine engine = engine();
        workspace.pass(HOUR.plusMinutes(2));
        assertThat(engine.run()).isZero();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(engine.next()).isEqualTo(workspace.now().plus(Duration.ofMinutes(1)));
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_clock_heard_from_the_first_step_holds_the_second() {
        platform.steps = List.of("create", "publish");
        Delivery delivery = planIn(HOUR, LatePolicy.ASK_AFTER_GRACE);
        platform.answers.add(_ -> {
            platform.ahead = Duration.ofMinutes(-3);
            return new PublishResult.Arrived(new Done("1", null, ""));
        });
        DeliveryEngine engine = engine();
        workspace.pass(HOUR);
        engine.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.DRAFTED);
        assertThat(platform.received).isEmpty();
        workspace.pass(Duration.ofMinutes(3));
        engine.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_sender_that_was_overtaken_begins_nothing() {
        Delivery delivery = planIn(Duration.ofSeconds(1), LatePolicy.ANY_TIME);
        DeliveryEngine old = engine();
        DeliveryEngine young = engine();
        workspace.pass(HOUR);
        assertThat(old.isOvertaken()).isTrue();
        assertThat(old.run()).isZero();
        assertThat(platform.received).isEmpty();
        assertThat(young.isOvertaken()).isFalse();
        young.run();
        assertThat(now(delivery).state()).isEqualTo(DeliveryState.CONFIRMED);
    }
}
