package studio.meridian.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Variant;
import studio.meridian.platform.Account;
import studio.meridian.platform.Credentials;
import studio.meridian.platform.Done;
import studio.meridian.platform.LookUp;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.platform.PublishResult;
import studio.meridian.schedule.LocalMoments;
import studio.meridian.storage.TestWorkspace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

class DeliveryEngineTest {
    private static final PlatformFailure FAILURE = new PlatformFailure.FolderRefused("/x", "full");

    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Variant> variant;
    private Channel channel;
    private final FakePlatform platform = new FakePlatform();

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
    void what_is_ready_is_sent_once() {
        Delivery delivery = plan(null);
        DeliveryEngine engine = engine();
        assertThat(engine.run()).isEqualTo(1);
        assertThat(engine.run()).isZero();
        assertThat(platform.received).hasSize(1);
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(now(delivery).remoteId()).isEqualTo("1");
    }

    @Test
    void nothing_is_sent_early_and_all_is_sent_when_due() {
        Delivery delivery = plan(in(Duration.ofHours(2)));
        DeliveryEngine engine = engine();
        assertThat(engine.run()).isZero();
        workspace.pass(Duration.ofHours(2).minusMillis(1));
        assertThat(engine.run()).isZero();
        workspace.pass(Duration.ofMillis(1));
        assertThat(engine.next()).isEqualTo(workspace.now());
        assertThat(engine.run()).isEqualTo(1);
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_little_late_is_sent_and_marked_and_much_too_late_is_asked() {
        Delivery little = plan(in(Duration.ofHours(1)));
        workspace.pass(Duration.ofMinutes(70));
        DeliveryEngine engine = engine();
        engine.run();
        assertThat(state(little)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(workspace.outbox.events(little.id()))
                .anyMatch(event -> "late".equals(event.reason()));
        workspace.variants.saveText(variant, text("Salt", "two"));
        Delivery much = plan(in(Duration.ofHours(1)));
        workspace.pass(Duration.ofDays(3));
        engine.run();
        assertThat(state(much)).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(now(much).reason()).isEqualTo("missed");
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_safe_failure_is_tried_again_later_with_the_same_bytes() {
        Delivery delivery = plan(null);
        platform.answers.add(_ -> new PublishResult.NotSent(FAILURE, null));
        DeliveryEngine engine = engine();
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.READY);
        assertThat(now(delivery).reason()).isEqualTo("platform.folder-refused");
        workspace.variants.saveText(variant, text("Salt", "changed after the first try"));
        workspace.variants.cut(variant, studio.meridian.model.Revision.Reason.LEAVE);
        assertThat(engine.run()).isZero();
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(platform.received).singleElement().asString().isEqualTo("Salt: one");
        assertThat(workspace.outbox.attempts(delivery.id()))
                .extracting(Attempt::outcome)
                .containsExactly(Attempt.Outcome.NOT_SENT, Attempt.Outcome.DONE);
    }

    @Test
    void steps_are_taken_in_order_and_know_what_came_before() {
        platform.steps = List.of("media-1", "create", "publish");
        Delivery delivery = plan(null);
        assertThat(engine().run()).isEqualTo(1);
        assertThat(platform.received)
                .containsExactly(
                        "media-1: Salt: one",
                        "create after [media-1]: Salt: one",
                        "publish after [media-1, create]: Salt: one");
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(now(delivery).remoteId()).isEqualTo("3");
        assertThat(workspace.outbox.steps(delivery.id()))
                .extracting(step -> step.planned().name())
                .containsExactly("media-1", "create", "publish");
        assertThat(workspace.outbox.publication(delivery.id())).isNull();
    }

    @Test
    void a_delivery_that_stopped_half_way_goes_on_where_it_was() {
        platform.steps = List.of("create", "publish");
        platform.answers.add(this::taken);
        platform.answers.add(_ -> new PublishResult.NotSent(FAILURE, null));
        Delivery delivery = plan(null);
        DeliveryEngine engine = engine();
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.DRAFTED);
        workspace.variants.saveText(variant, text("Salt", "changed half way"));
        workspace.variants.cut(variant, studio.meridian.model.Revision.Reason.LEAVE);
        assertThat(engine.run()).as("it waits").isZero();
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(platform.received)
                .containsExactly("create: Salt: one", "publish after [create]: Salt: one");
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_doubtful_step_is_looked_up_and_the_others_are_not_repeated() {
        platform.steps = List.of("create", "publish");
        platform.answers.add(this::taken);
        platform.answers.add(text -> {
            taken(text);
            return new PublishResult.Unknown(FAILURE, null);
        });
        Delivery delivery = plan(null);
        DeliveryEngine engine = engine();
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.UNKNOWN);
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(2);
    }

    @Test
    void a_platform_that_cannot_be_asked_now_is_asked_again() {
        platform.answers.add(_ -> new PublishResult.Unknown(FAILURE, Duration.ofMinutes(10)));
        platform.lookUps.add(new LookUp.NotNow(FAILURE));
        Delivery delivery = plan(null);
        DeliveryEngine engine = engine();
        engine.run();
        workspace.pass(Duration.ofMinutes(9));
        assertThat(engine.run()).as("it asked for ten minutes").isZero();
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.UNKNOWN);
        workspace.pass(Duration.ofHours(1));
        engine.run();
        engine.run();
        assertThat(platform.received).as("absent, so sent again").hasSize(1);
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void what_is_doubtful_is_looked_up_when_nothing_can_arrive_any_more() {
        platform.settles = Duration.ofSeconds(90);
        platform.answers.add(_ -> {
            throw new IllegalStateException("the process ends here");
        });
        Delivery delivery = plan(null);
        engine().run();
        DeliveryEngine engine = engine();
        workspace.pass(Duration.ofSeconds(89));
        assertThat(engine.run()).isZero();
        assertThat(state(delivery)).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(now(delivery).notBefore())
                .isEqualTo(workspace.now().plus(Duration.ofSeconds(1)));
        assertThat(workspace.outbox.attempts(delivery.id())).as("it was not asked").hasSize(1);
        workspace.pass(Duration.ofSeconds(1));
        while (engine.run() > 0) assertThat(platform.received).hasSizeLessThan(2);
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_change_waits_until_the_doubt_about_what_came_before_is_gone() {
        platform.answers.add(_ -> new PublishResult.Unknown(FAILURE, null));
        Delivery first = plan(null);
        DeliveryEngine engine = engine();
        engine.run();
        workspace.variants.saveText(variant, text("Salt", "two"));
        Delivery second = plan(null);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(engine.run()).isZero();
        assertThat(platform.received).isEmpty();
        workspace.pass(Duration.ofMinutes(1));
        while (engine.run() > 0) assertThat(platform.received).hasSizeLessThan(3);
        assertThat(platform.received).containsExactly("Salt: one", "Salt: two");
    }

    private PublishResult taken(String text) {
        platform.received.add(text);
        return new PublishResult.Arrived(new Done("1", null, ""));
    }

    @Test
    void after_many_safe_failures_a_person_is_asked() {
        Delivery delivery = plan(null);
        DeliveryEngine engine = engine();
        for (int i = 0; i < 20; i++) {
            platform.answers.add(_ -> new PublishResult.NotSent(FAILURE, null));
            engine.run();
            workspace.pass(Duration.ofHours(2));
        }
        assertThat(state(delivery)).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(workspace.outbox.attempts(delivery.id())).hasSize(Backoff.TRIES);
    }

    @Test
    void the_steps_that_went_well_use_up_no_tries_of_the_one_that_does_not() {
        platform.steps = IntStream.rangeClosed(1, 9).mapToObj(n -> "post-" + n).toList();
        for (int i = 1; i < 9; i++) platform.answers.add(this::taken);
        platform.answers.add(_ -> new PublishResult.NotSent(FAILURE, null));
        Delivery delivery = plan(null);
        DeliveryEngine engine = engine();
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.DRAFTED);
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
    }

    @Test
    void a_doubtful_send_that_arrived_is_found_and_not_repeated() {
        Delivery delivery = plan(null);
        platform.answers.add(request -> {
            platform.received.add(request);
            return new PublishResult.Unknown(FAILURE, null);
        });
        DeliveryEngine engine = engine();
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.UNKNOWN);
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_doubtful_send_that_is_proven_absent_is_sent() {
        Delivery delivery = plan(null);
        platform.answers.add(_ -> new PublishResult.Unknown(FAILURE, null));
        DeliveryEngine engine = engine();
        for (int i = 0; i < 3; i++) {
            engine.run();
            workspace.pass(Duration.ofMinutes(1));
        }
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void what_cannot_be_told_is_asked_of_a_person() {
        Delivery delivery = plan(null);
        platform.answers.add(_ -> new PublishResult.Unknown(FAILURE, null));
        platform.lookUps.add(new LookUp.CannotTell(FAILURE));
        DeliveryEngine engine = engine();
        engine.run();
        workspace.pass(Duration.ofMinutes(1));
        engine.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(platform.received).isEmpty();
    }

    @Test
    void a_crash_while_sending_is_looked_up_by_the_next_process() {
        Delivery delivery = plan(null);
        platform.answers.add(request -> {
            platform.received.add(request);
            throw new StackOverflowError("the process ends here");
        });
        DeliveryEngine first = engine();
        try {
            first.run();
        } catch (StackOverflowError _) {
            // Stands for a crash: nothing after the send was recorded.
        }
        assertThat(state(delivery)).isEqualTo(DeliveryState.SENDING);
        DeliveryEngine second = engine();
        second.run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_defect_of_an_adapter_counts_as_doubt() {
        Delivery delivery = plan(null);
        platform.answers.add(_ -> {
            throw new IllegalStateException("defect");
        });
        engine().run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(now(delivery).reason()).isEqualTo("platform.broken");
    }

    @Test
    void a_refusal_is_shown_and_not_repeated() {
        Delivery delivery = plan(null);
        platform.answers.add(_ -> new PublishResult.Rejected(FAILURE));
        DeliveryEngine engine = engine();
        engine.run();
        workspace.pass(Duration.ofDays(1));
        assertThat(engine.run()).isZero();
        assertThat(state(delivery)).isEqualTo(DeliveryState.NEEDS_USER);
    }

    @Test
    void a_channel_without_an_adapter_needs_a_person() {
        Channel other = workspace.channels.add("unheard-of", "Other", true, Map.of());
        Delivery delivery =
                workspace.deliveries.plan(variant, other.id(), null, LatePolicy.ANY_TIME);
        engine().run();
        assertThat(state(delivery)).isEqualTo(DeliveryState.NEEDS_USER);
        assertThat(now(delivery).reason()).isEqualTo("platform.no-adapter");
    }

    private DeliveryEngine engine() {
        return engine(workspace, platform);
    }

    static DeliveryEngine engine(TestWorkspace workspace, FakePlatform platform) {
        return engine(workspace, platform, channel -> new Account(channel, Credentials.NONE));
    }

    static DeliveryEngine engine(
            TestWorkspace workspace, FakePlatform platform, Accounts accounts) {
        return new DeliveryEngine(
                workspace.outbox,
                workspace.deliveries,
                workspace.channels,
                workspace.media,
                new Publications(
                        workspace.posts, workspace.variants, workspace.media, () -> "Noor"),
                Map.of("fake", platform),
                accounts,
                new Boot(workspace::now, workspace::nanos, "boot"),
                "test");
    }

    private Delivery plan(@Nullable PlannedTime due) {
        return workspace.deliveries.plan(variant, channel.id(), due, LatePolicy.ASK_AFTER_GRACE);
    }

    private PlannedTime in(Duration time) {
        return LocalMoments.at(workspace.now().plus(time), ZoneId.of("Asia/Tokyo"));
    }

    private DeliveryState state(Delivery delivery) {
        return now(delivery).state();
    }

    private Delivery now(Delivery delivery) {
        return Objects.requireNonNull(workspace.deliveries.find(delivery.id()));
    }
}
