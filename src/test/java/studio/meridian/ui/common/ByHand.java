package studio.meridian.ui.common;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A background in which nothing happens until the test lets it: readings, writings, pauses and what
 * comes back to the screen can be put in any order.
 */
public final class ByHand {
    private final Deque<Runnable> readings = new ArrayDeque<>();
    private final Deque<Runnable> writings = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final List<Pause> pauses = new ArrayList<>();
    public final List<Throwable> troubles = new ArrayList<>();
    public final Background background =
            new Background(readings::add, writings::add, screen::add, () -> true, this::later);

    private record Pause(Duration delay, Runnable task) {}

    public ByHand() {
        background.onTrouble(troubles::add);
    }

    private Background.Pending later(Duration delay, Runnable task) {
        Pause pause = new Pause(delay, task);
        pauses.add(pause);
        return () -> pauses.remove(pause);
    }

    /** How many readings were asked for and not done. */
    public int readings() {
        return readings.size();
    }

    /** How many pauses run. */
    public int pauses() {
        return pauses.size();
    }

    /** Does the oldest reading and hands its answer to the screen. */
    public void readOldest() {
        readings.removeFirst().run();
        screen();
    }

    /** Does the newest reading first, as when an older one is slow. */
    public void readNewest() {
        readings.removeLast().run();
        screen();
    }

    /** Ends every pause; what follows on the screen is left for {@link #screen}. */
    public void endPauses() {
        List<Pause> over = List.copyOf(pauses);
        pauses.clear();
        over.forEach(pause -> pause.task.run());
    }

    /** Does what waits for the screen. */
    public void screen() {
        while (!screen.isEmpty()) screen.removeFirst().run();
    }

    /** Does everything except pauses, until nothing is left. */
    public void rest() {
        while (true) {
            screen();
            Runnable next = writings.pollFirst();
            if (next == null) next = readings.pollFirst();
            if (next == null) return;
            next.run();
        }
    }

    /** Like {@link #rest}, and pauses end at once. */
    public void restWithPauses(int rounds) {
        rest();
        for (int i = 0; i < rounds; i++) {
            endPauses();
            rest();
        }
    }
}
