package studio.meridian.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Variant;
import studio.meridian.platform.Done;
import studio.meridian.platform.PublishResult;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.SettingStore;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.Change;
import studio.meridian.sync.turn.Neighbour;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The thread that sends: it wakes by itself, sleeps when nothing is due and ends cleanly. */
class SenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Executor HELPERS = work -> Thread.ofVirtual().start(work);

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Variant> variant;
    private Channel channel;
    private final FakePlatform platform = new FakePlatform();
    private final List<Throwable> troubles = new CopyOnWriteArrayList<>();

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

    @Test
    void what_waited_before_the_start_is_sent() throws Exception {
        Delivery delivery = plan(null);
        try (Sender _ = sender()) {
            until(() -> state(delivery) == DeliveryState.CONFIRMED);
        }
        assertThat(platform.received).hasSize(1);
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_delivery_that_is_added_wakes_it() throws Exception {
        try (Sender _ = sender()) {
            Delivery delivery = plan(null);
            until(() -> state(delivery) == DeliveryState.CONFIRMED);
        }
    }

    @Test
    void what_is_due_later_waits_until_its_moment() throws Exception {
        Delivery later = plan(in(Duration.ofHours(2)));
        try (Sender _ = sender()) {
            Delivery now = planOf(workspace.article("Tea", "two").variant().id(), null);
            until(() -> state(now) == DeliveryState.CONFIRMED);
            assertThat(state(later)).isEqualTo(DeliveryState.SCHEDULED);
            workspace.pass(Duration.ofHours(2));
            workspace.channels.add("fake", "Wakes the sender", true, Map.of());
            until(() -> state(later) == DeliveryState.CONFIRMED);
        }
        assertThat(platform.received).hasSize(2);
    }

    @Test
    void closing_waits_for_what_is_under_way() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        platform.answers.add(_ -> {
            begun.countDown();
            awaits(goOn);
            return new PublishResult.Arrived(new Done("7", null, ""));
        });
        Delivery delivery = plan(null);
        Sender sender = sender();
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Thread closing = Thread.ofPlatform().start(sender::close);
        assertThat(state(delivery)).isEqualTo(DeliveryState.SENDING);
        goOn.countDown();
        closing.join(PATIENCE);
        assertThat(closing.isAlive()).isFalse();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void after_closing_nothing_is_sent() {
        Sender sender = sender();
        sender.close();
        Delivery delivery = plan(null);
        assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void an_engine_that_fails_is_reported_and_the_thread_lives_on() throws Exception {
        try (Sender sender = sender()) {
            until(sender::isSending);
            workspace.database.writeOnly((handle, _) -> handle.execute("DROP TABLE attempt"));
            Delivery delivery = plan(null);
            until(() -> !troubles.isEmpty());
            assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
        }
    }

    @Test
    void what_another_process_plans_is_noticed_and_told_here() throws Exception {
        List<Change> heard = new CopyOnWriteArrayList<>();
        try (TestWorkspace beside = workspace.beside();
                Sender desktop = sender()) {
            until(desktop::isSending);
            workspace.database.changes().listen(heard::addAll);
            Delivery delivery =
                    beside.deliveries.plan(variant, channel.id(), null, LatePolicy.ANY_TIME);
            until(() -> state(delivery) == DeliveryState.CONFIRMED);
        }
        assertThat(heard).contains(new Change(Change.What.POST, Change.ANY));
    }

    @Test
    void while_it_is_paused_nothing_leaves_and_then_all_of_it() throws Exception {
        SettingStore settings = new SettingStore(workspace.database);
        settings.pause(true);
        Delivery delivery = plan(null);
        try (Sender sender = sender()) {
            until(sender::isSending);
            assertThat(workspace.outbox.actionable(workspace.now())).isEmpty();
            assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
            settings.pause(false);
            until(() -> state(delivery) == DeliveryState.CONFIRMED);
        }
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void of_two_senders_one_sends_and_the_other_takes_over_when_it_ends() throws Exception {
        try (TestWorkspace beside = workspace.beside();
                Sender first = sender(workspace, Sender.Manner.FIRST)) {
            until(first::isSending);
            try (Sender second = sender(beside, Sender.Manner.FIRST)) {
                Delivery one = plan(null);
                until(() -> state(one) == DeliveryState.CONFIRMED);
                assertThat(second.isSending()).isFalse();
                first.close();
                until(second::isSending);
                // Written by the other process, which the second does not hear of by itself.
                Delivery two = planOf(workspace.article("Tea", "two").variant().id(), null);
                new Neighbour(workspace.database.folder(), HELPERS).wake();
                until(() -> state(two) == DeliveryState.CONFIRMED);
            }
        }
        assertThat(platform.received).hasSize(2);
        assertThat(troubles).isEmpty();
    }

    @Test
    void one_that_yields_steps_back_for_a_desktop_after_what_is_under_way() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        platform.answers.add(_ -> {
            begun.countDown();
            awaits(goOn);
            return new PublishResult.Arrived(new Done("7", null, ""));
        });
        try (TestWorkspace beside = workspace.beside();
                Sender agent = sender(beside, Sender.Manner.YIELDS)) {
            Delivery delivery = plan(null);
            new Neighbour(workspace.database.folder(), HELPERS).wake();
            assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            try (Sender desktop = sender()) {
                assertThat(desktop.isSending()).isFalse();
                goOn.countDown();
                until(desktop::isSending);
                assertThat(agent.isSending()).isFalse();
                assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
            }
            until(agent::isSending);
            assertThat(workspace.outbox.attempts(delivery.id())).hasSize(1);
        }
    }

    @Test
    void an_errand_is_done_here_or_by_the_one_who_sends() throws Exception {
        Delivery one = plan(null);
        Sender.Place here =
                new Sender.Place(
                        workspace.database,
                        "Errand",
                        () -> DeliveryEngineTest.engine(workspace, platform),
                        HELPERS);
        Errand errand = new Errand(here, workspace.deliveries, workspace.outbox, workspace::now);
        assertThat(errand.run(List.of(one.id()), PATIENCE)).isInstanceOf(Errand.End.Done.class);
        assertThat(state(one)).isEqualTo(DeliveryState.CONFIRMED);
        try (TestWorkspace beside = workspace.beside();
                Sender agent = sender(beside, Sender.Manner.YIELDS)) {
            until(agent::isSending);
            Delivery two = planOf(workspace.article("Tea", "two").variant().id(), null);
            assertThat(errand.run(List.of(two.id()), PATIENCE)).isInstanceOf(Errand.End.Done.class);
            assertThat(state(two)).isEqualTo(DeliveryState.CONFIRMED);
            assertThat(agent.isSending()).as("it was not asked to yield").isTrue();
        }
    }

    @Test
    void an_errand_names_the_one_it_waited_for_in_vain() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        platform.answers.add(_ -> {
            begun.countDown();
            awaits(goOn);
            return new PublishResult.Arrived(new Done("7", null, ""));
        });
        Delivery delivery = plan(null);
        try (TestWorkspace beside = workspace.beside();
                Sender _ = sender()) {
            assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            Sender.Place there =
                    new Sender.Place(
                            beside.database,
                            "Errand",
                            () -> DeliveryEngineTest.engine(beside, platform),
                            HELPERS);
            Errand errand = new Errand(there, beside.deliveries, beside.outbox, beside::now);
            assertThat(errand.run(List.of(delivery.id()), Duration.ofMillis(1)))
                    .isEqualTo(new Errand.End.Elsewhere("Sender FIRST"));
            goOn.countDown();
        }
        assertThat(workspace.outbox.attempts(delivery.id())).hasSize(1);
    }

    private void note(Throwable trouble) {
        troubles.add(trouble);
    }

    private Sender sender() {
        return sender(workspace, Sender.Manner.FIRST);
    }

    private Sender sender(TestWorkspace of, Sender.Manner manner) {
        Sender.Place place =
                new Sender.Place(
                        of.database,
                        "Sender " + manner,
                        () -> DeliveryEngineTest.engine(of, platform),
                        HELPERS);
        Sender sender = new Sender(place, manner, of::now, this::note);
        Thread.ofPlatform().daemon().start(sender);
        return sender;
    }

    private Delivery plan(@Nullable PlannedTime due) {
        return planOf(variant, due);
    }

    private Delivery planOf(Id<Variant> of, @Nullable PlannedTime due) {
        return workspace.deliveries.plan(of, channel.id(), due, LatePolicy.ASK_AFTER_GRACE);
    }

    private PlannedTime in(Duration time) {
        return LocalMoments.at(workspace.now().plus(time), ZoneId.of("Asia/Tokyo"));
    }

    private DeliveryState state(Delivery delivery) {
        Delivery now = workspace.deliveries.find(delivery.id());
        return now == null ? DeliveryState.CANCELLED : now.state();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier happened) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never happened").isLessThan(end);
            Thread.sleep(Duration.ofMillis(10));
        }
    }
}
