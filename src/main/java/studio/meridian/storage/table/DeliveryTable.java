package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.DeliveryState;
import studio.meridian.model.Id;
import studio.meridian.model.LatePolicy;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Revision;
import studio.meridian.model.Variant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** SQL of deliveries. */
public final class DeliveryTable {
    public static final String SELECT =
            """
            SELECT delivery.*, post.id AS post_id, variant.id AS variant_id, variant.locale AS locale,
              channel.id AS channel_id, revision.id AS revision_id
            FROM delivery JOIN post ON post.pk = delivery.post JOIN variant ON variant.pk = delivery.variant
              JOIN channel ON channel.pk = delivery.channel JOIN revision ON revision.pk = delivery.revision
            """;

    /**
     * What a sender must look at {@code :now}, most urgent first. A delivery waits while another of
     * the same text to the same channel is under way, and while an earlier one of which something
     * is there, or may be, waits for a person: it would be there twice.
     *
     * <p>In two parts, because SQLite takes no range from an index where "or" stands: all that is
     * planned would be read each time.
     */
    public static final String ACTIONABLE =
            SELECT
                    + """
                    WHERE delivery.pk IN (
                        SELECT pk FROM delivery WHERE due_utc IS NULL
                          AND state IN ('SCHEDULED', 'READY', 'DRAFTED', 'UNKNOWN', 'MISSED')
                        UNION ALL
                        SELECT pk FROM delivery WHERE due_utc <= :now
                          AND state IN ('SCHEDULED', 'READY', 'DRAFTED', 'UNKNOWN', 'MISSED'))
                      AND channel.active = 1
                      AND NOT EXISTS (SELECT 1 FROM setting
                        WHERE key = 'outbox.paused' AND value = 'yes')
                      AND (not_before IS NULL OR not_before <= :now)
                      AND NOT EXISTS (SELECT 1 FROM delivery AS other
                        WHERE other.variant = delivery.variant
                          AND other.channel = delivery.channel AND other.pk <> delivery.pk
                          AND (other.pk < delivery.pk
                            OR delivery.state NOT IN ('UNKNOWN', 'DRAFTED'))
                          AND other.state IN ('SENDING', 'UNKNOWN', 'RECONCILING', 'DRAFTED'))
                      AND NOT EXISTS (SELECT 1 FROM delivery AS asks
                        WHERE asks.variant = delivery.variant
                          AND asks.channel = delivery.channel
                          AND asks.pk < delivery.pk AND asks.state = 'NEEDS_USER'
                          AND (EXISTS (SELECT 1 FROM step
                              WHERE step.delivery = asks.pk AND step.done_at IS NOT NULL)
                            OR (SELECT coalesce(outcome, 'UNKNOWN') FROM attempt
                                LEFT JOIN attempt_outcome ON attempt_outcome.attempt = attempt.pk
                              WHERE attempt.delivery = asks.pk
                              ORDER BY attempt.pk DESC LIMIT 1) = 'UNKNOWN'))
                    ORDER BY due_utc, delivery.pk\
                    """;

    /**
     * The next moment a sender has something to do, or null. Of what is planned only the first that
     * is not put off counts, and those before it that are.
     */
    public static final String NEXT_DUE =
            """
            WITH first AS (
              SELECT due_utc FROM delivery JOIN channel ON channel.pk = delivery.channel
              WHERE state = 'SCHEDULED' AND not_before IS NULL AND channel.active = 1
              ORDER BY due_utc LIMIT 1)
            SELECT min(at) FROM (
              SELECT coalesce(due_utc, 0) AS at FROM first
              UNION ALL
              SELECT max(coalesce(due_utc, 0), not_before)
              FROM delivery JOIN channel ON channel.pk = delivery.channel
              WHERE state = 'SCHEDULED' AND due_utc < coalesce((SELECT due_utc FROM first), 1 << 62)
                AND not_before IS NOT NULL AND channel.active = 1
              UNION ALL
              SELECT not_before
              FROM delivery JOIN channel ON channel.pk = delivery.channel
              WHERE state = 'SCHEDULED' AND due_utc IS NULL
                AND not_before IS NOT NULL AND channel.active = 1
              UNION ALL
              SELECT max(coalesce(due_utc, 0), coalesce(not_before, 0))
              FROM delivery JOIN channel ON channel.pk = delivery.channel
              WHERE state IN ('READY', 'DRAFTED', 'UNKNOWN') AND channel.active = 1)\
            """;

    private DeliveryTable() {}

    public static void insert(Handle handle, Delivery delivery) {
        Update update =
                handle.createUpdate(
                                """
                                INSERT INTO delivery (id, post, variant, channel, revision, kind, generation,
                                  content_sha, idempotency_key, remote_key, due_local, due_zone, due_offset,
                                  due_utc, due_tzdb, late_policy, expires_utc, state, epoch, reason,
                                  created_at, updated_at)
                                VALUES (:id, (SELECT pk FROM post WHERE id = :post),
                                  (SELECT pk FROM variant WHERE id = :variant),
                                  (SELECT pk FROM channel WHERE id = :channel),
                                  (SELECT pk FROM revision WHERE id = :revision), :kind, :generation,
                                  :sha, :key, :remoteKey, :local, :zone, :offset, :utc, :tzdb, :late,
                                  :expires, :state, 0, :reason, :now, :now)\
                                """)
                        .bind("id", delivery.id().toBytes())
                        .bind("post", delivery.post().toBytes())
                        .bind("variant", delivery.variant().toBytes())
                        .bind("channel", delivery.channel().toBytes())
                        .bind("revision", delivery.revision().toBytes())
                        .bind("kind", delivery.kind().name())
                        .bind("generation", delivery.generation())
                        .bind("sha", delivery.contentSha())
                        .bind("key", delivery.idempotencyKey())
                        .bind("remoteKey", delivery.remoteKey())
                        .bind("late", delivery.latePolicy().name())
                        .bind("expires", Columns.millis(delivery.expires()))
                        .bind("state", delivery.state().name())
                        .bind("reason", delivery.reason())
                        .bind("now", delivery.createdAt().toEpochMilli());
        bindDue(update, delivery.due()).execute();
        event(
                handle,
                delivery.id(),
                null,
                delivery.state(),
                delivery.reason(),
                delivery.createdAt());
    }

    public static Update bindDue(Update update, @Nullable PlannedTime due) {
        return update.bind("local", due == null ? null : due.local().toString())
                .bind("zone", due == null ? null : due.zone().getId())
                .bind("offset", due == null ? null : due.offset().getId())
                .bind("utc", due == null ? null : Columns.millis(due.instant()))
                .bind("tzdb", due == null ? null : due.tzdb());
    }

    /** Adds what the studio did or found to what a person reads as the delivery's timeline. */
    public static void event(
            Handle handle,
            Id<Delivery> id,
            @Nullable DeliveryState from,
            DeliveryState to,
            @Nullable String reason,
            Instant at) {
        event(handle, id, from, to, reason, null, at);
    }

    /**
     * Adds a line to the timeline.
     *
     * @param who the person on whose word it rests, or null
     */
    public static void event(
            Handle handle,
            Id<Delivery> id,
            @Nullable DeliveryState from,
            DeliveryState to,
            @Nullable String reason,
            @Nullable String who,
            Instant at) {
        handle.createUpdate(
                        """
                        INSERT INTO delivery_event (delivery, at, from_state, to_state, reason, who)
                        VALUES ((SELECT pk FROM delivery WHERE id = :id), :at, :from, :to, :reason, :who)\
                        """)
                .bind("id", id.toBytes())
                .bind("at", at.toEpochMilli())
                .bind("from", from == null ? null : from.name())
                .bind("to", to.name())
                .bind("reason", reason)
                .bind("who", who)
                .execute();
    }

    public static @Nullable Delivery find(Handle handle, Id<Delivery> id) {
        return handle.createQuery(SELECT + "WHERE delivery.id = :id")
                .bind("id", id.toBytes())
                .map((row, _) -> delivery(row))
                .findOne()
                .orElse(null);
    }

    /** All deliveries of a variant to a channel, newest first. */
    public static List<Delivery> of(Handle handle, byte[] variant, byte[] channel) {
        return handle.createQuery(
                        SELECT
                                + "WHERE variant.id = :variant AND channel.id = :channel"
                                + " ORDER BY delivery.pk DESC")
                .bind("variant", variant)
                .bind("channel", channel)
                .map((row, _) -> delivery(row))
                .list();
    }

    /** Brings deliveries that wait and are not frozen to a newer revision; how many. */
    public static int follow(Handle handle, Id<Variant> variant, Revision revision) {
        return handle.createUpdate(
                        """
                        UPDATE delivery SET revision = (SELECT pk FROM revision WHERE id = :revision),
                          content_sha = :sha
                        WHERE variant = (SELECT pk FROM variant WHERE id = :variant)
                          AND state IN ('DRAFT', 'QUEUED', 'SCHEDULED', 'READY', 'MISSED')
                          AND publication IS NULL AND content_sha <> :sha AND kind <> 'DELETE'\
                        """)
                .bind("revision", revision.id().toBytes())
                .bind("sha", revision.text().sha256())
                .bind("variant", variant.toBytes())
                .execute();
    }

    /** Whether bytes were frozen for it. */
    public static boolean isBegun(Handle handle, Id<Delivery> id) {
        return handle.createQuery("SELECT publication IS NOT NULL FROM delivery WHERE id = :id")
                .bind("id", id.toBytes())
                .mapTo(Boolean.class)
                .one();
    }

    /** Calls it off; the timeline is the caller's. */
    public static void callOff(Handle handle, Delivery delivery, String reason, Instant now) {
        handle.createUpdate(
                        """
                        UPDATE delivery SET state = 'CANCELLED', reason = :reason, not_before = NULL,
                          updated_at = :now WHERE id = :id\
                        """)
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .bind("id", delivery.id().toBytes())
                .execute();
    }

    /** What the platform calls it and the version in which it is there. */
    public static void saveRemote(
            Handle handle, Id<Delivery> id, @Nullable String remoteId, String revision) {
        handle.createUpdate(
                        """
                        UPDATE delivery SET remote_id = :remoteId, remote_revision = :revision
                        WHERE id = :id\
                        """)
                .bind("remoteId", remoteId)
                .bind("revision", revision)
                .bind("id", id.toBytes())
                .execute();
    }

    public static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                Columns.id(row, "id"),
                Columns.id(row, "post_id"),
                Columns.id(row, "variant_id"),
                LocaleTag.of(row.getString("locale")),
                Columns.id(row, "channel_id"),
                Columns.id(row, "revision_id"),
                Delivery.Kind.valueOf(row.getString("kind")),
                row.getInt("generation"),
                row.getString("content_sha"),
                row.getString("idempotency_key"),
                row.getString("remote_key"),
                row.getString("remote_id"),
                row.getString("remote_revision"),
                due(row),
                LatePolicy.valueOf(row.getString("late_policy")),
                Columns.optionalInstant(row, "expires_utc"),
                DeliveryState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                Columns.optionalInstant(row, "first_sent_at"),
                Columns.optionalInstant(row, "not_before"),
                row.getString("reason"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static @Nullable PlannedTime due(ResultSet row) throws SQLException {
        Instant instant = Columns.optionalInstant(row, "due_utc");
        if (instant == null) return null;
        return new PlannedTime(
                LocalDateTime.parse(row.getString("due_local")),
                ZoneId.of(row.getString("due_zone")),
                ZoneOffset.of(row.getString("due_offset")),
                instant,
                row.getString("due_tzdb"));
    }
}
