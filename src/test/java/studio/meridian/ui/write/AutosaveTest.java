package studio.meridian.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.ui.common.Background;
import studio.meridian.ui.write.Autosave.State;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The typing and the saving, with time in the test's hands. */
class AutosaveTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Duration> asked = new ArrayList<>();
    private final List<Runnable> writing = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final List<String> disk = new ArrayList<>();
    private String typed = "";
    private boolean broken;
    private final Background background =
            new Background(Runnable::run, writing::add, Runnable::run, () -> true, this::later);
    private final Autosave autosave =
            new Autosave(
                    background,
                    () -> {
                        String now = typed;
                        return () -> {
                            if (broken) throw new IllegalStateException("the disk is full");
                            return disk.add(now);
                        };
                    });

    AutosaveTest() {
        background.onTrouble(troubles::add);
    }

    private Background.Pending later(Duration delay, Runnable task) {
        waiting.add(task);
        asked.add(delay);
        return () -> waiting.remove(task);
    }

    private void type(String text) {
        typed += text;
        autosave.changed();
    }

    private void timePasses() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private void diskWorks() {
        List<Runnable> due = List.copyOf(writing);
        writing.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void typing_without_a_pause_is_saved_all_the_same() {
        type("a");
        type("b");
        type("c");
        assertThat(waiting).as("one timer, not a new one with each key").hasSize(1);
        assertThat(asked.getFirst()).isLessThan(Duration.ofSeconds(1));
        timePasses();
        diskWorks();
        assertThat(disk).containsExactly("abc");
        assertThat(autosave.stateProperty().get()).isEqualTo(State.SAVED);
        type("d");
        timePasses();
        diskWorks();
        assertThat(disk).containsExactly("abc", "abcd");
    }

    @Test
    void what_is_typed_while_the_disk_works_is_saved_next() {
        type("a");
        timePasses();
        type("b");
        assertThat(writing).as("no second save before the first has ended").hasSize(1);
        diskWorks();
        assertThat(autosave.stateProperty().get()).isEqualTo(State.UNSAVED);
        timePasses();
        diskWorks();
        assertThat(disk).containsExactly("a", "ab");
        assertThat(autosave.stateProperty().get()).isEqualTo(State.SAVED);
    }

    @Test
    void leaving_does_not_wait() {
        type("a");
        autosave.flush();
        assertThat(waiting).isEmpty();
        diskWorks();
        assertThat(disk).containsExactly("a");
    }

    @Test
    void nothing_typed_is_nothing_saved() {
        autosave.flush();
        assertThat(writing).isEmpty();
    }

    @Test
    void a_failure_is_told_once_and_tried_again_until_it_works() {
        broken = true;
        type("a");
        timePasses();
        diskWorks();
        assertThat(autosave.stateProperty().get()).isEqualTo(State.FAILED);
        timePasses();
        diskWorks();
        assertThat(troubles).hasSize(1);
        type("b");
        assertThat(autosave.stateProperty().get()).isEqualTo(State.FAILED);
        broken = false;
        timePasses();
        diskWorks();
        assertThat(disk).containsExactly("ab");
        assertThat(autosave.stateProperty().get()).isEqualTo(State.SAVED);
    }
}
