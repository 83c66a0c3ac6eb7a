package studio.meridian.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Of work of one kind only the newest result counts, whatever the order in which things end. */
class LatestTest {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ByHand hand = new ByHand();
    private final Latest latest = hand.background.latest();
    private final List<String> shown = new ArrayList<>();

    private void ask(String words) {
        latest.run(() -> words, shown::add);
    }

    private void askSoon(String words) {
        latest.runAfter(PAUSE, () -> words, shown::add);
    }

    private void fail(String words) {
        latest.run(
                () -> {
                    throw new IllegalStateException(words);
                },
                _ -> shown.add(words));
    }

    private boolean idle() {
        return hand.background.isIdle();
    }

    @Test
    void an_older_result_that_comes_later_is_dropped() {
        ask("t");
        ask("te");
        hand.readNewest();
        hand.readOldest();
        assertThat(shown).containsExactly("te");
    }

    @Test
    void an_older_failure_that_comes_later_is_dropped() {
        fail("old");
        ask("tea");
        hand.rest();
        assertThat(shown).containsExactly("tea");
        assertThat(hand.troubles).isEmpty();
    }

    @Test
    void the_newest_failure_is_told() {
        fail("new");
        hand.rest();
        assertThat(hand.troubles).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(idle()).isTrue();
    }

    @Test
    void fast_typing_starts_one_piece_of_work() {
        askSoon("t");
        askSoon("te");
        askSoon("tea");
        assertThat(hand.pauses()).isEqualTo(1);
        hand.endPauses();
        hand.screen();
        assertThat(hand.readings()).isEqualTo(1);
        hand.rest();
        assertThat(shown).containsExactly("tea");
        assertThat(idle()).isTrue();
    }

    @Test
    void a_pause_that_ended_while_the_next_letter_was_typed_does_not_swallow_the_letter() {
        askSoon("t");
        hand.endPauses();
        // The end of the pause is on its way to the screen, and cannot be called off any more.
        askSoon("te");
        hand.screen();
        hand.endPauses();
        hand.rest();
        assertThat(shown).containsExactly("te");
        assertThat(idle()).isTrue();
    }

    @Test
    void what_is_forgotten_does_not_come_back() {
        askSoon("t");
        latest.forget();
        hand.restWithPauses(1);
        ask("te");
        latest.forget();
        hand.rest();
        assertThat(shown).isEmpty();
        assertThat(idle()).isTrue();
    }

    @Test
    void a_pause_counts_as_under_way_until_its_result_is_shown() {
        askSoon("t");
        assertThat(idle()).isFalse();
        hand.endPauses();
        assertThat(idle()).isFalse();
        hand.screen();
        assertThat(idle()).isFalse();
        hand.rest();
        assertThat(idle()).isTrue();
    }

    @Test
    void work_asked_for_at_once_replaces_what_waits() {
        askSoon("t");
        ask("all");
        hand.restWithPauses(1);
        assertThat(shown).containsExactly("all");
        assertThat(idle()).isTrue();
    }
}
