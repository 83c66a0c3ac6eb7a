package studio.meridian.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * The same work done by the product and by a raw query, turn about, so that what else the machine
 * does falls on both.
 *
 * @param ours nanoseconds of each lap, sorted
 * @param theirs of the raw query, sorted
 */
record Race(long[] ours, long[] theirs) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** One lap; it takes its own time. */
    @FunctionalInterface
    interface Lap {
        long nanos() throws Exception;
    }

    static Race run(int warm, int laps, Lap ours, Lap raw) throws Exception {
        for (int i = 0; i < warm; i++) {
            ours.nanos();
            raw.nanos();
        }
        long[] a = new long[laps];
        long[] b = new long[laps];
        for (int i = 0; i < laps; i++) {
            boolean first = i % 2 == 0;
            if (first) a[i] = ours.nanos();
            b[i] = raw.nanos();
            if (!first) a[i] = ours.nanos();
        }
        return of(a, b);
    }

    static Race of(long[] ours, long[] theirs) {
        long[] a = ours.clone();
        long[] b = theirs.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        return new Race(a, b);
    }

    /** A lap by the clock on the wall. */
    static Lap wall(Callable<?> work) {
        return () -> {
            long begin = System.nanoTime();
            work.call();
            return System.nanoTime() - begin;
        };
    }

    /** A lap by the processor time of this thread, which other programs do not lengthen. */
    static Lap processor(Callable<?> work) {
        var threads = ManagementFactory.getThreadMXBean();
        return () -> {
            long begin = threads.getCurrentThreadCpuTime();
            work.call();
            return threads.getCurrentThreadCpuTime() - begin;
        };
    }

    /** How many times the raw query's median ours is. */
    double median() {
        return (double) at(ours, 50) / at(theirs, 50);
    }

    /** The same of the 95th percentiles. */
    double tail() {
        return (double) at(ours, 95) / at(theirs, 95);
    }

    /** The raw query's median in milliseconds, for the scale only. */
    double raw() {
        return at(theirs, 50) / NANOS_PER_MILLI;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
