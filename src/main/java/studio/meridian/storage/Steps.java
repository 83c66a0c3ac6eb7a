package studio.meridian.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.Sha256;
import studio.meridian.safe.SafeJson;
import studio.meridian.storage.table.Columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** SQL of the steps of deliveries. */
final class Steps {
    private Steps() {}

    /** Fixes what a delivery will do, unless that was done before. */
    static void plan(
            Handle handle, Id<Delivery> id, byte[] publication, List<DeliveryStep.Planned> steps) {
        int fresh =
                handle.createUpdate(
                                """
                                UPDATE delivery SET publication = :publication, publication_sha = :sha
                                WHERE id = :id AND publication IS NULL
                                  AND NOT EXISTS (SELECT 1 FROM step WHERE step.delivery = delivery.pk)\
                                """)
                        .bind("publication", publication)
                        .bind("sha", Sha256.of(publication))
                        .bind("id", id.toBytes())
                        .execute();
        if (fresh == 0) return;
        int position = 0;
        for (DeliveryStep.Planned step : steps) {
            handle.createUpdate(
                            """
                            INSERT INTO step (delivery, position, name, key)
                            VALUES ((SELECT pk FROM delivery WHERE id = :id), :position, :name, :key)\
                            """)
                    .bind("id", id.toBytes())
                    .bind("position", ++position)
                    .bind("name", step.name())
                    .bind("key", step.key())
                    .execute();
        }
    }

    /** Freezes the bytes of a step unless an earlier try did; the frozen ones. */
    static byte[] freeze(Handle handle, Id<Delivery> id, String name, byte[] request) {
        handle.createUpdate(
                        """
                        UPDATE step SET request = :request, request_sha = :sha
                        WHERE delivery = (SELECT pk FROM delivery WHERE id = :id) AND name = :name
                          AND request IS NULL\
                        """)
                .bind("request", request)
                .bind("sha", Sha256.of(request))
                .bind("id", id.toBytes())
                .bind("name", name)
                .execute();
        byte[] frozen = frozen(handle, id, name);
        if (frozen == null) throw new IllegalStateException("no step " + name);
        return frozen;
    }

    /** The frozen bytes of a step, or null when its turn did not come yet. */
    static byte @Nullable [] frozen(Handle handle, Id<Delivery> id, String name) {
        return handle.createQuery(
                        """
                        SELECT request, request_sha FROM step
                        WHERE delivery = (SELECT pk FROM delivery WHERE id = :id) AND name = :name
                          AND request IS NOT NULL\
                        """)
                .bind("id", id.toBytes())
                .bind("name", name)
                .map((row, _) -> intact(id, row, "request"))
                .findOne()
                .orElse(null);
    }

    /** What all steps are made from, or null when nothing was begun, or all is done. */
    static byte @Nullable [] publication(Handle handle, Id<Delivery> id) {
        return handle.createQuery(
                        """
                        SELECT publication, publication_sha FROM delivery
                        WHERE id = :id AND publication IS NOT NULL\
                        """)
                .bind("id", id.toBytes())
                .map((row, _) -> intact(id, row, "publication"))
                .findOne()
                .orElse(null);
    }

    private static byte[] intact(Id<Delivery> id, ResultSet row, String column)
            throws SQLException {
        byte[] bytes = row.getBytes(column);
        Columns.intact("request of delivery", id, row.getString(column + "_sha"), Sha256.of(bytes));
        return bytes;
    }

    /** Records that a step arrived. */
    static void done(Handle handle, Id<Delivery> id, DeliveryStep.Landed landed, Instant at) {
        handle.createUpdate(
                        """
                        UPDATE step SET done_at = coalesce(done_at, :at), remote_id = :remoteId,
                          remote_revision = :revision, address = :address, facts = :facts
                        WHERE delivery = (SELECT pk FROM delivery WHERE id = :id) AND name = :name\
                        """)
                .bind("at", at.toEpochMilli())
                .bind("remoteId", landed.remoteId())
                .bind("revision", landed.remoteRevision())
                .bind("address", landed.address())
                .bind("facts", SafeJson.write(landed.facts()))
                .bind("id", id.toBytes())
                .bind("name", landed.step())
                .execute();
    }

    /**
     * The delivery has arrived as a whole: it has the platform's name, and nothing is to be made.
     */
    static void arrived(Handle handle, Id<Delivery> id, DeliveryStep.Landed landed) {
        handle.createUpdate(
                        """
                        UPDATE delivery SET remote_id = :remoteId, remote_revision = :revision,
                          publication = NULL, publication_sha = NULL
                        WHERE id = :id\
                        """)
                .bind("remoteId", landed.remoteId())
                .bind("revision", landed.remoteRevision())
                .bind("id", id.toBytes())
                .execute();
    }

    /** The steps of a delivery in order; none before its first call. */
    static List<DeliveryStep> of(Handle handle, Id<Delivery> id) {
        return handle.createQuery(
                        """
                        SELECT name, key, request IS NOT NULL AS frozen, done_at, remote_id,
                          remote_revision, address, facts
                        FROM step WHERE delivery = (SELECT pk FROM delivery WHERE id = :id)
                        ORDER BY position\
                        """)
                .bind("id", id.toBytes())
                .map((row, _) -> step(row))
                .list();
    }

    private static DeliveryStep step(ResultSet row) throws SQLException {
        Instant done = Columns.optionalInstant(row, "done_at");
        DeliveryStep.Planned planned =
                new DeliveryStep.Planned(row.getString("name"), row.getString("key"));
        boolean frozen = row.getInt("frozen") == 1;
        if (done == null) return new DeliveryStep(planned, frozen, null, null);
        return new DeliveryStep(
                planned,
                frozen,
                done,
                new DeliveryStep.Landed(
                        planned.name(),
                        row.getString("remote_id"),
                        row.getString("remote_revision"),
                        row.getString("address"),
                        Columns.stringMap(row, "facts")));
    }
}
