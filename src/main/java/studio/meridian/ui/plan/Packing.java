package studio.meridian.ui.plan;

import java.util.ArrayList;
import java.util.List;

/** Puts things of one size where they do not cover each other or their frame. */
final class Packing {
    private Packing() {}

    /**
     * The row of each thing: the first in which it has room.
     *
     * @param starts where each begins, in ascending order
     * @param size how much each takes, gap included
     */
    static List<Integer> rows(List<Double> starts, double size) {
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (double start : starts) {
            int row = 0;
            while (row < ends.size() && ends.get(row) > start) row++;
            if (row == ends.size()) ends.add(0.0);
            ends.set(row, start + size);
            rows.add(row);
        }
        return rows;
    }

    /**
     * How many of {@code count} things of one height are seen; when not all are, one place is left
     * for the word that there are more.
     */
    static int seen(double room, double height, double gap, double more, int count) {
        if (count * (height + gap) - gap <= room) return count;
        return Math.clamp((long) Math.floor((room - more) / (height + gap)), 0, count);
    }
}
