package studio.meridian.storage;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.storage.TestWorkspace.START;
import static studio.meridian.storage.TestWorkspace.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.Attempt;
import studio.meridian.model.Channel;
import studio.meridian.model.Delivery;
import studio.meridian.model.Delivery.Kind;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Revision.Reason;
import studio.meridian.model.Variant;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Planning, moving, calling off, taking down and sending in any order: a channel is never asked to
 * make what is there, to take down what is not, or to show another text than the one meant.
 */
class PlanningHistoryTest {
    @TempDir Path temp;
    private TestWorkspace workspace;
    private Id<Variant> variant;
    private Channel site;
    private long epoch;
    private int edits;

    /** Digest of what readers of the channel see, or null. */
    private String shown;

    @BeforeEach
    void open() {
        workspace = new TestWorkspace(temp);
        variant = workspace.article("Salt", "text 0").variant().id();
        site = workspace.channels.add("site", "Site", true, Map.of());
        epoch = workspace.outbox.takeLease("test", 1, "boot");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void taking_down_twice_is_planned_once() {
        plan(null);
        sendAll();
        Delivery first = Objects.requireNonNull(takeDown());
        assertThat(takeDown()).isEqualTo(first);
        sendAll();
        assertThat(shown).isNull();
        assertThat(takeDown()).isNull();
    }

    @Test
    void publishing_again_calls_a_removal_off_that_still_waits() {
        plan(null);
        sendAll();
        Delivery removal = Objects.requireNonNull(takeDown());
        Delivery stays = plan(null);
        assertThat(stays.state()).isEqualTo(DeliveryState.CONFIRMED);
        assertThat(state(removal)).isEqualTo(DeliveryState.CANCELLED);
        sendAll();
        assertThat(shown).isEqualTo(stays.contentSha());
    }

    @Test
    void a_changed_text_after_a_removal_that_still_waits_is_an_update() {
        plan(null);
        sendAll();
        takeDown();
        edit();
        assertThat(plan(null).kind()).isEqualTo(Kind.UPDATE);
        sendAll();
        assertThat(shown).isEqualTo(current());
    }

    @Test
    void what_waited_is_called_off_with_the_removal() {
        plan(null);
        sendAll();
        edit();
        Delivery update = plan(hour(9));
        takeDown();
        assertThat(state(update)).isEqualTo(DeliveryState.CANCELLED);
        sendAll();
        assertThat(shown).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_order_of_wishes_ends_in_what_was_wished_last(long number) {
        long seed = Long.getLong("meridian.seed", 20261124) + number;
        System.out.println("planning: seed " + seed);
        Random random = new Random(seed);
        for (int step = 0; step < 150; step++) {
            workspace.pass(Duration.ofMinutes(1));
            String what = step(random);
            String when = "seed %d, %d: %s".formatted(seed, step, what);
            List<Delivery> waiting = all().stream().filter(one -> one.state().isPending()).toList();
            assertThat(waiting).as(when).hasSizeLessThan(2);
            assertThat(all().stream().map(Delivery::remoteKey).distinct().count())
                    .as(when)
                    .isLessThanOrEqualTo(1);
        }
        plan(null);
        sendAll();
        assertThat(shown).isEqualTo(current());
        takeDown();
        sendAll();
        assertThat(shown).isNull();
    }

    private String step(Random random) {
        Delivery waiting =
                all().stream().filter(one -> one.state().isPending()).findFirst().orElse(null);
        switch (random.nextInt(8)) {
            case 0 -> edit();
            case 1 -> plan(null);
            case 2 -> plan(hour(random.nextInt(24)));
            case 3 -> {
                if (waiting != null) workspace.deliveries.move(waiting.id(), null);
            }
            case 4 -> {
                if (waiting != null) workspace.deliveries.cancel(waiting.id());
            }
            case 5 -> takeDown();
            case 6 -> sendAll();
            default -> {
                if (waiting != null) lose(waiting, random.nextBoolean());
            }
        }
        return String.valueOf(waiting);
    }

    private void edit() {
        workspace.variants.saveText(variant, text("Salt", "text " + ++edits));
        if (edits % 2 == 0) workspace.variants.cut(variant, Reason.IDLE);
    }

    private Delivery plan(PlannedTime due) {
        return workspace.deliveries.plan(variant, site.id(), due, LatePolicy.ANY_TIME);
    }

    private Delivery takeDown() {
        return workspace.deliveries.planRemoval(variant, site.id());
    }

    /** Sends whatever is due by the end of the year, in the outbox's own order. */
    private void sendAll() {
        for (Delivery due : workspace.outbox.actionable(START.plus(Duration.ofDays(40)))) {
            Delivery ready = existing(due.id());
            if (ready.state() == DeliveryState.SCHEDULED) {
                workspace.outbox.transition(ready, DeliveryState.READY, epoch, null);
            }
            var sending = begin(existing(due.id()));
            arrive(existing(due.id()));
            finish(due, sending, DeliveryState.CONFIRMED, Attempt.Outcome.DONE);
        }
    }

    /** The answer gets lost; the channel is asked and either has it or never got it. */
    private void lose(Delivery waiting, boolean arrives) {
        if (waiting.state() == DeliveryState.SCHEDULED) {
            workspace.outbox.transition(waiting, DeliveryState.READY, epoch, null);
        }
        var sending = begin(existing(waiting.id()));
        if (arrives) arrive(existing(waiting.id()));
        finish(waiting, sending, DeliveryState.UNKNOWN, Attempt.Outcome.UNKNOWN);
        assertThat(existing(waiting.id()).state().isPending()).isFalse();
        workspace.outbox.transition(existing(waiting.id()), DeliveryState.RECONCILING, epoch, null);
        workspace.outbox.transition(
                existing(waiting.id()),
                arrives ? DeliveryState.CONFIRMED : DeliveryState.READY,
                epoch,
                null);
    }

    private OutboxStore.Sending begin(Delivery ready) {
        byte[] request = ready.contentSha().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var now = new OutboxStore.Try(workspace.now(), 0, "boot");
        return Objects.requireNonNull(
                workspace.outbox.begin(ready, epoch, TestWorkspace.single("send", request), now));
    }

    private void arrive(Delivery delivery) {
        if (delivery.kind() == Kind.CREATE) assertThat(shown).as("made twice").isNull();
        else assertThat(shown).as("%s of nothing", delivery.kind()).isNotNull();
        shown = delivery.kind() == Kind.DELETE ? null : delivery.contentSha();
        var meant = Objects.requireNonNull(workspace.variants.revision(delivery.revision()));
        assertThat(delivery.contentSha()).isEqualTo(meant.text().sha256());
    }

    private void finish(
            Delivery delivery,
            OutboxStore.Sending sending,
            DeliveryState to,
            Attempt.Outcome outcome) {
        var result = new OutboxStore.Result(outcome, null, null, null, null);
        assertThat(workspace.outbox.finish(delivery, sending.attempt(), to, epoch, result))
                .isTrue();
    }

    private List<Delivery> all() {
        var post = Objects.requireNonNull(workspace.variants.find(variant)).post();
        return workspace.deliveries.of(post);
    }

    private String current() {
        return Objects.requireNonNull(workspace.variants.find(variant)).text().sha256();
    }

    private DeliveryState state(Delivery delivery) {
        return existing(delivery.id()).state();
    }

    private Delivery existing(Id<Delivery> id) {
        return Objects.requireNonNull(workspace.deliveries.find(id));
    }

    private static PlannedTime hour(int hour) {
        LocalDateTime local = LocalDateTime.of(2026, 12, 1, hour, 0);
        ZoneOffset offset = ZoneOffset.ofHours(9);
        return new PlannedTime(
                local, ZoneId.of("Asia/Tokyo"), offset, local.toInstant(offset), "2026a");
    }
}
