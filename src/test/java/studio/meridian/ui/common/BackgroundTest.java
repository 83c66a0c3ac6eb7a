package studio.meridian.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.application.Platform;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import studio.meridian.ui.UiToolkit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The real thread hops of the running desktop. */
@Timeout(60)
class BackgroundTest {
    private static final long PATIENCE = 30;

    @AutoClose private final Background background = Background.desktop();
    private final BlockingQueue<Throwable> troubles = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws Exception {
        UiToolkit.start();
        background.onTrouble(troubles::add);
    }

    private Throwable trouble() throws InterruptedException {
        Throwable told = troubles.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(told).as("nobody was told").isNotNull();
        return told;
    }

    private void comeToRest() throws InterruptedException {
        while (!background.isIdle()) Thread.sleep(1);
    }

    @Test
    void work_leaves_the_screen_and_its_result_comes_back_to_it() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        background.read(
                () -> Platform.isFxApplicationThread() + " " + Thread.currentThread().isDaemon(),
                worked -> seen.add(worked + " " + Platform.isFxApplicationThread()));
        assertThat(seen.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo("false true true");
    }

    @Test
    void writings_keep_the_order_in_which_they_were_asked_for() throws Exception {
        List<Integer> written = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            background.write(() -> written.add(number), _ -> told.add(number));
        }
        comeToRest();
        List<Integer> asked = IntStream.range(0, 200).boxed().toList();
        assertThat(written).isEqualTo(asked);
        assertThat(background.ask(() -> List.copyOf(told))).isEqualTo(asked);
    }

    @Test
    void a_slow_writing_does_not_hold_up_readings() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        background.write(() -> go.await(PATIENCE, TimeUnit.SECONDS), _ -> {});
        CountDownLatch read = new CountDownLatch(1);
        background.read(() -> true, _ -> read.countDown());
        assertThat(read.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(background.isIdle()).isFalse();
        go.countDown();
        comeToRest();
    }

    @Test
    void a_failure_is_told_on_the_screen_and_the_next_work_is_done() throws Exception {
        background.write(
                () -> {
                    throw new IOException("disk full");
                },
                _ -> {});
        assertThat(trouble()).isInstanceOf(IOException.class).hasMessage("disk full");
        assertThat(background.ask(() -> "there")).isEqualTo("there");
        comeToRest();
    }

    @Test
    void an_error_of_the_machine_is_told_like_any_other_failure() throws Exception {
        background.write(
                () -> {
                    throw new StackOverflowError("too deep");
                },
                _ -> {});
        assertThat(trouble()).isInstanceOf(StackOverflowError.class);
        comeToRest();
        background.onScreen(() -> {
            throw new AssertionError("wrong");
        });
        assertThat(trouble()).isInstanceOf(AssertionError.class);
        comeToRest();
    }

    @Test
    void whoever_asks_the_screen_hears_of_its_failure() {
        assertThatThrownBy(() ->
                        background.ask(() -> {
                            throw new IOException("no");
                        }))
                .hasRootCauseInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        background.ask(() -> {
                            throw new AssertionError("not so");
                        }))
                .hasMessageContaining("not so");
    }

    @Test
    void a_result_that_cannot_be_shown_is_told() throws Exception {
        background.read(
                () -> true,
                _ -> {
                    throw new IllegalStateException("cannot draw");
                });
        assertThat(trouble()).hasMessage("cannot draw");
        comeToRest();
    }

    @Test
    void whoever_has_a_say_in_a_failure_is_asked_instead() throws Exception {
        BlockingQueue<Throwable> mine = new LinkedBlockingQueue<>();
        background.read(
                () -> {
                    throw new IOException("gone");
                },
                _ -> {},
                mine::add);
        assertThat(mine.poll(PATIENCE, TimeUnit.SECONDS)).hasMessage("gone");
        comeToRest();
        assertThat(troubles).isEmpty();
    }

    @Test
    void what_was_called_off_does_not_happen() {
        ByHand hand = new ByHand();
        AtomicInteger happened = new AtomicInteger();
        Background.Pending first =
                hand.background.later(Duration.ofSeconds(1), happened::incrementAndGet);
        hand.background.later(Duration.ofSeconds(1), happened::incrementAndGet);
        first.cancel();
        hand.endPauses();
        hand.screen();
        assertThat(happened).hasValue(1);
    }

    @Test
    void a_delay_ends_on_the_screen() throws Exception {
        BlockingQueue<Boolean> onScreen = new LinkedBlockingQueue<>();
        background.later(
                Duration.ofMillis(1), () -> onScreen.add(Platform.isFxApplicationThread()));
        assertThat(onScreen.poll(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_wrong_thread_is_refused() throws Exception {
        Latest latest = background.latest();
        assertThatThrownBy(background::assertOnScreen).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> latest.run(() -> true, _ -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> latest.runAfter(Duration.ZERO, () -> true, _ -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(latest::forget).isInstanceOf(IllegalStateException.class);
        assertThat(background.isIdle()).isTrue();
        UiToolkit.run(background::assertOnScreen);
    }
}
