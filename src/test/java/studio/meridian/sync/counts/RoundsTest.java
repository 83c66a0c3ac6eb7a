package studio.meridian.sync.counts;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.meridian.model.count.Metric.LIKES;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.count.Counted;
import studio.meridian.platform.Counts;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.storage.TestWorkspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Counting in a thread of its own. */
class RoundsTest {
    private static final Duration OFTEN = Duration.ofMillis(2);

    @TempDir Path temp;
    private TestWorkspace workspace;
    private CountDesk desk;
    private Counted salt;

    @BeforeEach
    void publish() {
        workspace = new TestWorkspace(temp);
        desk = new CountDesk(workspace);
        salt = desk.publish("Salt");
        workspace.pass(Duration.ofMinutes(15));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static void await(java.util.function.BooleanSupplier done) throws Exception {
        for (int i = 0; i < 3000 && !done.getAsBoolean(); i++) Thread.sleep(10);
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void it_asks_only_while_it_is_this_process_that_sends() throws Exception {
        AtomicBoolean turn = new AtomicBoolean();
        AtomicInteger looks = new AtomicInteger();
        try (Rounds rounds =
                new Rounds(
                        desk.collector,
                        () -> {
                            looks.incrementAndGet();
                            return turn.get();
                        },
                        OFTEN)) {
            Thread.ofVirtual().start(rounds);
            await(() -> looks.get() > 5);
            assertThat(desk.asked).isEmpty();
            turn.set(true);
            await(() -> desk.post(salt.variant()).number(LIKES) != null);
        }
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void a_defect_does_not_end_it() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (Rounds rounds =
                new Rounds(
                        desk.collector,
                        () -> {
                            if (calls.incrementAndGet() < 3) throw new IllegalStateException("x");
                            return true;
                        },
                        OFTEN)) {
            Thread.ofVirtual().start(rounds);
            await(() -> desk.post(salt.variant()).number(LIKES) != null);
        }
    }

    @Test
    void closing_breaks_off_a_question_that_is_not_answered() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean brokenOff = new AtomicBoolean();
        desk.answerAll(_ -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                brokenOff.set(true);
            }
            return Counts.stopped(new PlatformFailure.Broken("fake"), null);
        });
        Rounds rounds = new Rounds(desk.collector, () -> true, OFTEN);
        Thread.ofPlatform().daemon().start(rounds);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        rounds.close();
        assertThat(brokenOff).isTrue();
        assertThat(desk.post(salt.variant()).lookedAt()).isNull();
    }

    @Test
    void what_never_ran_can_be_closed() {
        new Rounds(desk.collector, () -> true, OFTEN).close();
        assertThat(desk.asked).isEmpty();
    }
}
