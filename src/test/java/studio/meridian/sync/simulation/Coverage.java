package studio.meridian.sync.simulation;

import studio.meridian.model.DeliveryState;
import studio.meridian.storage.OutboxStore.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the scenarios of a run went through. */
final class Coverage {
    final Map<String, Integer> taken = new TreeMap<>();
    final List<Integer> lengths = new ArrayList<>();
    final Map<Command.Op, Integer> done = new TreeMap<>();
    long calls;
    long looks;
    int earlyUntold;
    int windows;
    int orphans;

    static String edge(DeliveryState from, DeliveryState to) {
        return from + " > " + to;
    }

    void took(Event event) {
        if (event.from() == null || event.from() == event.to()) return;
        taken.merge(edge(event.from(), event.to()), 1, Integer::sum);
    }

    int median() {
        return lengths.stream().sorted().skip(lengths.size() / 2).findFirst().orElse(0);
    }

    void print(String where, long seed, int count, double seconds) {
        System.out.printf(
                "simulation on %s from seed %d: %d scenarios, %.0f a second, median %d commands,"
                        + " %d calls%n  sent early, untold of a clock that was set: %d;"
                        + " late writes over an edit: %d; drafts left: %d%n  ways taken: %s%n",
                where,
                seed,
                count,
                count / seconds,
                median(),
                calls,
                earlyUntold,
                windows,
                orphans,
                taken);
    }
}
