package studio.meridian.platform.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How far the clock of the other side is ahead of ours, learnt from the {@code Date} fields of its
 * answers: the median of the last nine, so that one cached or broken answer changes nothing.
 */
public final class ServerClock {
    private static final int KEPT = 9;

    private final Deque<Duration> skews = new ArrayDeque<>();

    /**
     * Learns from one answer.
     *
     * @param date the field, or null; rubbish is passed over
     * @param sent our time when the request left
     * @param received our time when the answer was there
     */
    synchronized void note(@Nullable String date, Instant sent, Instant received) {
        Instant theirs = RetryAfter.date(date);
        if (theirs == null || received.isBefore(sent)) return;
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        // The field counts whole seconds, so on average it lags by half of one.
        skews.addLast(Duration.between(middle, theirs).plusMillis(500));
        if (skews.size() > KEPT) skews.removeFirst();
    }

    /** How far it is ahead; nothing while no answer has told. */
    public synchronized Duration skew() {
        if (skews.isEmpty()) return Duration.ZERO;
        List<Duration> sorted = skews.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Whether any answer has told. */
    public synchronized boolean isKnown() {
        return !skews.isEmpty();
    }

    /** Our time as the other side would say it. */
    public Instant theirs(Instant ours) {
        return ours.plus(skew());
    }
}
