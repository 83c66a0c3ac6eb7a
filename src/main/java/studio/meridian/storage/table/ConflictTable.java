package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Sha256;
import studio.meridian.model.conflict.Conflict;
import studio.meridian.model.conflict.Conflict.Resolution;
import studio.meridian.model.conflict.Conflict.Settled;
import studio.meridian.model.conflict.Conflict.There;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** SQL of conflicts. */
public final class ConflictTable {
    private static final String SELECT =
            """
            SELECT conflict.*, variant.id AS variant_id, channel.id AS channel_id,
              stopped.id AS stopped_id, base.id AS base_id
            FROM conflict JOIN variant ON variant.pk = conflict.variant
              JOIN channel ON channel.pk = conflict.channel
              JOIN delivery AS stopped ON stopped.pk = conflict.stopped
              JOIN delivery AS base ON base.pk = conflict.base
            """;

    private ConflictTable() {}

    /** Keeps what was found; what was found earlier and is not decided makes room. */
    public static void found(
            Handle handle,
            Id<Conflict> id,
            Delivery stopped,
            Delivery base,
            There there,
            Instant now) {
        handle.createUpdate(
                        """
                        DELETE FROM conflict WHERE resolution IS NULL
                          AND variant = (SELECT pk FROM variant WHERE id = :variant)
                          AND channel = (SELECT pk FROM channel WHERE id = :channel)\
                        """)
                .bind("variant", stopped.variant().toBytes())
                .bind("channel", stopped.channel().toBytes())
                .execute();
        handle.createUpdate(
                        """
                        INSERT INTO conflict (id, variant, channel, stopped, base, gone, title, summary,
                          body, text_sha, remote_revision, address, changed_at, faithful, found_at)
                        VALUES (:id, (SELECT pk FROM variant WHERE id = :variant),
                          (SELECT pk FROM channel WHERE id = :channel),
                          (SELECT pk FROM delivery WHERE id = :stopped),
                          (SELECT pk FROM delivery WHERE id = :base), :gone, :title, :summary, :body,
                          :sha, :revision, :address, :changed, :faithful, :now)\
                        """)
                .bind("id", id.toBytes())
                .bind("variant", stopped.variant().toBytes())
                .bind("channel", stopped.channel().toBytes())
                .bind("stopped", stopped.id().toBytes())
                .bind("base", base.id().toBytes())
                .bind("gone", there.gone() ? 1 : 0)
                .bind("title", there.title())
                .bind("summary", there.summary())
                .bind("body", there.body())
                .bind("sha", sha(there))
                .bind("revision", there.revision())
                .bind("address", there.address())
                .bind("changed", Columns.millis(there.changedAt()))
                .bind("faithful", there.faithful() ? 1 : 0)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Conflicts whose delivery still waits for a person, the oldest first. */
    public static List<Conflict> open(Handle handle) {
        return handle.createQuery(
                        SELECT
                                + "WHERE resolution IS NULL AND stopped.state = 'NEEDS_USER'"
                                + " ORDER BY conflict.pk")
                .map((row, _) -> conflict(row))
                .list();
    }

    public static @Nullable Conflict find(Handle handle, Id<Conflict> id) {
        return handle.createQuery(SELECT + "WHERE conflict.id = :id")
                .bind("id", id.toBytes())
                .map((row, _) -> conflict(row))
                .findOne()
                .orElse(null);
    }

    public static void settle(Handle handle, Id<Conflict> id, Settled settled) {
        handle.createUpdate(
                        """
                        UPDATE conflict SET resolution = :how, resolved_at = :at, resolved_by = :who
                        WHERE id = :id\
                        """)
                .bind("how", settled.how().name())
                .bind("at", settled.at().toEpochMilli())
                .bind("who", settled.who())
                .bind("id", id.toBytes())
                .execute();
    }

    private static String sha(There there) {
        return Sha256.ofParts(there.title(), there.summary(), there.body());
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        Id<Conflict> id = Columns.id(row, "id");
        There there =
                new There(
                        row.getInt("gone") == 1,
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("body"),
                        row.getString("remote_revision"),
                        row.getString("address"),
                        Columns.optionalInstant(row, "changed_at"),
                        row.getInt("faithful") == 1);
        Columns.intact("conflict", id, row.getString("text_sha"), sha(there));
        Instant resolved = Columns.optionalInstant(row, "resolved_at");
        return new Conflict(
                id,
                Columns.id(row, "variant_id"),
                Columns.id(row, "channel_id"),
                Columns.id(row, "stopped_id"),
                Columns.id(row, "base_id"),
                there,
                Columns.instant(row, "found_at"),
                resolved == null
                        ? null
                        : new Settled(
                                Resolution.valueOf(row.getString("resolution")),
                                resolved,
                                row.getString("resolved_by")));
    }
}
