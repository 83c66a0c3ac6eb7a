package studio.meridian.ui.activity;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.count.Metric;
import studio.meridian.model.count.Sample;

import java.time.Instant;
import java.util.List;

/**
 * How one number went.
 *
 * @param samples where it changed, the oldest first; without a number where none was given
 * @param end until when the last one held
 */
record Trend(List<Sample> samples, Instant end) {
    Trend {
        samples = List.copyOf(samples);
    }

    /** Of one of the numbers, since a post was published. */
    static Trend of(Metric metric, List<Sample> all, Instant since, Instant end) {
        return new Trend(
                all.stream()
                        .filter(sample -> sample.metric() == metric)
                        .filter(sample -> !sample.at().isBefore(since))
                        .toList(),
                end);
    }

    /** Whether there is more to see than one number. */
    boolean moved() {
        return samples.stream().map(Sample::value).distinct().count() > 1;
    }

    /** By how much the last change went, or null when there was none from number to number. */
    @Nullable Long lastChange() {
        if (samples.size() < 2) return null;
        Long last = samples.getLast().value();
        Long before = samples.get(samples.size() - 2).value();
        return last == null || before == null ? null : last - before;
    }

    /** The largest of them. */
    long most() {
        return samples.stream()
                .map(Sample::value)
                .mapToLong(value -> value == null ? 0 : value)
                .max()
                .orElse(0);
    }

    /** Where a moment lies between the first (0) and the end (1). */
    double share(Instant at) {
        long whole = Math.max(1, end.toEpochMilli() - samples.getFirst().at().toEpochMilli());
        double part = at.toEpochMilli() - samples.getFirst().at().toEpochMilli();
        return Math.clamp(part / whole, 0, 1);
    }
}
