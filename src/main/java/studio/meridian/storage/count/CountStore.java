package studio.meridian.storage.count;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.Variant;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.model.count.Sample;
import studio.meridian.platform.Counts.Found;
import studio.meridian.storage.database.Change;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.Writing;
import studio.meridian.storage.table.CountTable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How readers took what is published. A number is kept when it changes, and when a post was last
 * looked at, so that a post nobody reads any more costs nothing.
 */
public final class CountStore {
    private final Database database;
    private final Writing writing;

    public CountStore(Writing writing) {
        this.database = writing.database();
        this.writing = writing;
    }

    /** All that is published, whatever its channel can count, the newest first. */
    public List<Counted> published() {
        return database.read(CountTable::published);
    }

    /** What is published of a variant on a channel, or null when nothing is. */
    public @Nullable Counted find(Id<Variant> variant, Id<Channel> channel) {
        return database.<@Nullable Counted>read(
                handle -> CountTable.find(handle, variant, channel));
    }

    /** Every number as it changed, the oldest first. */
    public List<Sample> samples(Id<Variant> variant, Id<Channel> channel) {
        return database.read(handle -> CountTable.samples(handle, variant, channel));
    }

    /** Keeps what was found, all at once. */
    public void keep(Map<Counted, Found> found) {
        if (found.isEmpty()) return;
        Instant now = writing.now();
        database.writeOnly((handle, changes) ->
                found.forEach((post, one) -> {
                    Map<Metric, Long> numbers =
                            one instanceof Found.Given given ? given.numbers() : null;
                    Boolean gone =
                            switch (one) {
                                case Found.Given _ -> false;
                                case Found.Gone _ -> true;
                                case Found.Silent _, Found.Unreadable _ -> null;
                            };
                    long look =
                            CountTable.look(
                                    handle,
                                    post.variant(),
                                    post.channel(),
                                    numbers != null,
                                    gone,
                                    now);
                    if (numbers != null) {
                        for (Metric metric : Metric.values()) {
                            CountTable.sample(handle, look, metric, numbers.get(metric), now);
                        }
                    }
                    changes.add(Change.What.COUNTS, post.variant().value());
                }));
    }
}
