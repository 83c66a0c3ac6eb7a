package studio.meridian.platform.http;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.count.Metric;
import studio.meridian.platform.Counts.Found;
import studio.meridian.platform.PlatformFailure;

import tools.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Adds up the numbers of a post, or of the posts of a thread, as servers spell them. Of what cannot
 * be a number nothing is believed, and what one post of a thread lacks is not given.
 */
public final class Numbers {
    private final String host;
    private final Map<Metric, Long> sums = new EnumMap<>(Metric.class);
    private final Set<Metric> lacking = EnumSet.noneOf(Metric.class);
    private @Nullable String nonsense;

    /**
     * @param host the site, as its owner knows it
     */
    public Numbers(String host) {
        this.host = host;
    }

    /** Takes a number of a post; none is there where the node is missing or null. */
    public Numbers add(Metric metric, JsonNode node) {
        return add(metric, node, 0);
    }

    /**
     * Takes a number of a post.
     *
     * @param own how many of it are our own, as the next post of a thread is an answer to this one
     */
    public Numbers add(Metric metric, JsonNode node, long own) {
        if (node.isMissingNode() || node.isNull()) {
            lacking.add(metric);
            return this;
        }
        boolean whole = node.isIntegralNumber() && node.canConvertToLong();
        return whole ? add(metric, node.asLong(), own) : refuse(node.toString());
    }

    /** Takes a number from a header field. */
    public Numbers add(Metric metric, String field) {
        try {
            return add(metric, Long.parseLong(field.strip()), 0);
        } catch (NumberFormatException _) {
            return refuse(field);
        }
    }

    /** Takes a number that was counted here or read. */
    public Numbers add(Metric metric, long number, long own) {
        if (number < 0 || number > Metric.MOST) return refuse(String.valueOf(number));
        sums.merge(metric, Math.max(0, number - own), Long::sum);
        return this;
    }

    private Numbers refuse(String said) {
        if (nonsense == null) nonsense = said;
        return this;
    }

    /** What it comes to. */
    public Found found() {
        if (nonsense != null) {
            return new Found.Unreadable(new PlatformFailure.NoNumber(host, nonsense));
        }
        sums.keySet().removeAll(lacking);
        return sums.isEmpty() ? new Found.Silent() : new Found.Given(sums);
    }
}
