package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Channel;
import studio.meridian.model.Id;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Variant;
import studio.meridian.model.count.Counted;
import studio.meridian.model.count.Metric;
import studio.meridian.model.count.Sample;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL of counts. */
public final class CountTable {
    /** What channels show now, by the rule of {@code DeliveryStore}: the newest that arrived. */
    private static final String PUBLISHED =
            """
            SELECT post.id AS post_id, variant.id AS variant_id, variant.locale AS locale,
              channel.id AS channel_id, shown.remote_key, shown.remote_id, shown.remote_revision,
              coalesce((SELECT max(coalesce(made.first_sent_at, made.updated_at)) FROM delivery AS made
                WHERE made.variant = shown.variant AND made.channel = shown.channel
                  AND made.state = 'CONFIRMED' AND made.kind = 'CREATE'), shown.updated_at) AS since,
              look.pk AS look, look.looked_at, look.told_at, look.gone
            FROM delivery AS shown JOIN post ON post.pk = shown.post
              JOIN variant ON variant.pk = shown.variant JOIN channel ON channel.pk = shown.channel
              LEFT JOIN count_look AS look
                ON look.variant = shown.variant AND look.channel = shown.channel
            WHERE shown.state = 'CONFIRMED' AND shown.kind <> 'DELETE' AND shown.remote_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM delivery AS later
                WHERE later.variant = shown.variant AND later.channel = shown.channel
                  AND later.state = 'CONFIRMED' AND later.pk > shown.pk)
            """;

    private CountTable() {}

    /** All that is published, the newest first. */
    public static List<Counted> published(Handle handle) {
        Map<Long, Map<Metric, Long>> numbers = newest(handle);
        return handle.createQuery(PUBLISHED + "ORDER BY since DESC, shown.pk DESC")
                .map((row, _) -> counted(row, numbers))
                .list();
    }

    /** What is published of a variant on a channel, or null. */
    public static @Nullable Counted find(Handle handle, Id<Variant> variant, Id<Channel> channel) {
        Map<Long, Map<Metric, Long>> numbers = newest(handle, variant, channel);
        return handle.createQuery(PUBLISHED + "AND variant.id = :variant AND channel.id = :channel")
                .bind("variant", variant.toBytes())
                .bind("channel", channel.toBytes())
                .map((row, _) -> counted(row, numbers))
                .findOne()
                .orElse(null);
    }

    private static Map<Long, Map<Metric, Long>> newest(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT look, metric, value FROM count_sample WHERE pk IN
                          (SELECT max(pk) FROM count_sample GROUP BY look, metric)\
                        """)
                .reduceRows(new HashMap<>(), CountTable::collect);
    }

    private static Map<Long, Map<Metric, Long>> newest(
            Handle handle, Id<Variant> variant, Id<Channel> channel) {
        return handle.createQuery(
                        """
                        SELECT look, metric, value FROM count_sample WHERE pk IN
                          (SELECT max(sample.pk) FROM count_sample AS sample
                            JOIN count_look AS look ON look.pk = sample.look
                            WHERE look.variant = (SELECT pk FROM variant WHERE id = :variant)
                              AND look.channel = (SELECT pk FROM channel WHERE id = :channel)
                            GROUP BY sample.look, sample.metric)\
                        """)
                .bind("variant", variant.toBytes())
                .bind("channel", channel.toBytes())
                .reduceRows(new HashMap<>(), CountTable::collect);
    }

    private static Map<Long, Map<Metric, Long>> collect(
            Map<Long, Map<Metric, Long>> all, org.jdbi.v3.core.result.RowView row) {
        @Nullable Long value = row.getColumn("value", Long.class);
        if (value == null) return all;
        all.computeIfAbsent(row.getColumn("look", Long.class), _ -> new EnumMap<>(Metric.class))
                .put(Metric.valueOf(row.getColumn("metric", String.class)), value);
        return all;
    }

    /** What was counted of an earlier publication of the same text says nothing of this one. */
    private static Counted counted(ResultSet row, Map<Long, Map<Metric, Long>> numbers)
            throws SQLException {
        Instant since = Columns.instant(row, "since");
        Instant looked = after(since, Columns.optionalInstant(row, "looked_at"));
        Instant told = after(since, Columns.optionalInstant(row, "told_at"));
        return new Counted(
                Columns.id(row, "post_id"),
                Columns.id(row, "variant_id"),
                LocaleTag.of(row.getString("locale")),
                Columns.id(row, "channel_id"),
                row.getString("remote_key"),
                row.getString("remote_id"),
                row.getString("remote_revision"),
                since,
                looked,
                told,
                looked != null && row.getInt("gone") == 1,
                told == null ? Map.of() : numbers.getOrDefault(row.getLong("look"), Map.of()));
    }

    private static @Nullable Instant after(Instant since, @Nullable Instant moment) {
        return moment == null || moment.isBefore(since) ? null : moment;
    }

    /**
     * Notes that a post was looked at.
     *
     * @param told whether it gave numbers
     * @param gone whether it was gone, or null when that was not told
     * @return the row its numbers belong to
     */
    public static long look(
            Handle handle,
            Id<Variant> variant,
            Id<Channel> channel,
            boolean told,
            @Nullable Boolean gone,
            Instant at) {
        return handle.createQuery(
                        """
                        INSERT INTO count_look (variant, channel, looked_at, told_at, gone)
                        VALUES ((SELECT pk FROM variant WHERE id = :variant),
                          (SELECT pk FROM channel WHERE id = :channel), :at, :told, coalesce(:gone, 0))
                        ON CONFLICT (variant, channel) DO UPDATE SET looked_at = excluded.looked_at,
                          told_at = coalesce(excluded.told_at, told_at), gone = coalesce(:gone, gone)
                        RETURNING pk\
                        """)
                .bind("variant", variant.toBytes())
                .bind("channel", channel.toBytes())
                .bind("at", at.toEpochMilli())
                .bind("told", told ? at.toEpochMilli() : null)
                .bind("gone", gone)
                .mapTo(Long.class)
                .one();
    }

    /** Keeps a number where it differs from the newest; null where it is not given. */
    public static void sample(
            Handle handle, long look, Metric metric, @Nullable Long value, Instant at) {
        handle.createUpdate(
                        """
                        INSERT INTO count_sample (look, metric, at, value)
                        SELECT :look, :metric, :at, :value WHERE :value IS NOT
                          (SELECT value FROM count_sample WHERE look = :look AND metric = :metric
                            ORDER BY pk DESC LIMIT 1)\
                        """)
                .bind("look", look)
                .bind("metric", metric.name())
                .bind("at", at.toEpochMilli())
                .bind("value", value)
                .execute();
    }

    /** Every number of a variant on a channel as it changed, the oldest first. */
    public static List<Sample> samples(Handle handle, Id<Variant> variant, Id<Channel> channel) {
        return handle.createQuery(
                        """
                        SELECT sample.* FROM count_sample AS sample
                          JOIN count_look AS look ON look.pk = sample.look
                        WHERE look.variant = (SELECT pk FROM variant WHERE id = :variant)
                          AND look.channel = (SELECT pk FROM channel WHERE id = :channel)
                        ORDER BY sample.pk\
                        """)
                .bind("variant", variant.toBytes())
                .bind("channel", channel.toBytes())
                .map((row, _) -> sample(row))
                .list();
    }

    private static Sample sample(ResultSet row) throws SQLException {
        long number = row.getLong("value");
        // Asked before another column is read: it tells of the last one.
        Long value = row.wasNull() ? null : number;
        return new Sample(
                Columns.instant(row, "at"), Metric.valueOf(row.getString("metric")), value);
    }
}
