package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Attempt;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** SQL of the tries of deliveries, which are only ever added. */
public final class AttemptTable {
    private AttemptTable() {}

    /** Notes a try that begins; its outcome is a row of its own. */
    public static void insert(Handle handle, Attempt attempt) {
        handle.createUpdate(
                        """
                        INSERT INTO attempt (id, delivery, epoch, step, fingerprint, sent_wall, sent_mono,
                          boot_id)
                        VALUES (:id, (SELECT pk FROM delivery WHERE id = :delivery), :epoch, :step, :print,
                          :wall, :mono, :boot)\
                        """)
                .bind("id", attempt.id().toBytes())
                .bind("delivery", attempt.delivery().toBytes())
                .bind("epoch", attempt.epoch())
                .bind("step", attempt.step())
                .bind("print", attempt.fingerprint())
                .bind("wall", attempt.sentAt().toEpochMilli())
                .bind("mono", attempt.sentNanos())
                .bind("boot", attempt.bootId())
                .execute();
    }

    /** Notes what came of a try. */
    public static void outcome(
            Handle handle,
            Id<Attempt> attempt,
            Attempt.Outcome outcome,
            @Nullable String detail,
            Instant at) {
        handle.createUpdate(
                        """
                        INSERT INTO attempt_outcome (attempt, outcome, ended_at, detail)
                        VALUES ((SELECT pk FROM attempt WHERE id = :id), :outcome, :now, :detail)\
                        """)
                .bind("id", attempt.toBytes())
                .bind("outcome", outcome.name())
                .bind("now", at.toEpochMilli())
                .bind("detail", detail)
                .execute();
    }

    /** The tries of a delivery, oldest first. */
    public static List<Attempt> of(Handle handle, Id<Delivery> id) {
        return handle.createQuery(
                        """
                        SELECT attempt.*, delivery.id AS delivery_id, outcome, ended_at, http,
                          response_sha, detail
                        FROM attempt JOIN delivery ON delivery.pk = attempt.delivery
                          LEFT JOIN attempt_outcome ON attempt_outcome.attempt = attempt.pk
                        WHERE delivery.id = :id ORDER BY attempt.pk\
                        """)
                .bind("id", id.toBytes())
                .map((row, _) -> attempt(row))
                .list();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        int http = row.getInt("http");
        boolean noHttp = row.wasNull();
        return new Attempt(
                Columns.id(row, "id"),
                Columns.id(row, "delivery_id"),
                row.getLong("epoch"),
                row.getString("step"),
                row.getString("fingerprint"),
                Columns.instant(row, "sent_wall"),
                row.getLong("sent_mono"),
                row.getString("boot_id"),
                outcome == null ? null : Attempt.Outcome.valueOf(outcome),
                Columns.optionalInstant(row, "ended_at"),
                noHttp ? null : http,
                row.getString("response_sha"),
                row.getString("detail"));
    }
}
