package studio.meridian.storage.table;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.UnitState;
import studio.meridian.model.Variant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** SQL of translation units. */
public final class UnitTable {
    private static final String SELECT =
            "SELECT unit.*, variant.id AS variant_id FROM unit"
                    + " JOIN variant ON variant.pk = unit.variant ";

    private UnitTable() {}

    public static List<TranslationUnit> of(Handle handle, Id<Variant> variant) {
        return handle.createQuery(
                        SELECT
                                + """
                                WHERE variant.id = :variant
                                ORDER BY CASE field WHEN 'TITLE' THEN 0 WHEN 'SUMMARY' THEN 1 ELSE 2 END,
                                  position\
                                """)
                .bind("variant", variant.toBytes())
                .map((row, _) -> unit(row))
                .list();
    }

    public static @Nullable TranslationUnit find(Handle handle, Id<TranslationUnit> id) {
        return handle.createQuery(SELECT + "WHERE unit.id = :id")
                .bind("id", id.toBytes())
                .map((row, _) -> unit(row))
                .findOne()
                .orElse(null);
    }

    /** Makes these the units of a variant. */
    public static void replace(Handle handle, Id<Variant> variant, List<TranslationUnit> units) {
        handle.createUpdate(
                        "DELETE FROM unit WHERE variant = (SELECT pk FROM variant WHERE id = :id)")
                .bind("id", variant.toBytes())
                .execute();
        if (units.isEmpty()) return;
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO unit (id, variant, field, position, source, target, state, sub_state,
                          origin, previous_source, changed_at)
                        VALUES (:id, (SELECT pk FROM variant WHERE id = :variant), :field, :position, :source,
                          :target, :state, :subState, :origin, :previous, :changed)\
                        """);
        for (TranslationUnit unit : units) {
            batch.bind("id", unit.id().toBytes())
                    .bind("variant", variant.toBytes())
                    .bind("field", unit.field().name())
                    .bind("position", unit.position())
                    .bind("source", unit.source())
                    .bind("target", unit.target())
                    .bind("state", unit.state().name())
                    .bind("subState", unit.subState())
                    .bind("origin", unit.origin().name())
                    .bind("previous", unit.previousSource())
                    .bind("changed", unit.changedAt().toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    public static void save(Handle handle, TranslationUnit unit) {
        handle.createUpdate(
                        """
                        UPDATE unit SET target = :target, state = :state, sub_state = :subState,
                          origin = :origin, previous_source = :previous, changed_at = :changed
                        WHERE id = :id\
                        """)
                .bind("target", unit.target())
                .bind("state", unit.state().name())
                .bind("subState", unit.subState())
                .bind("origin", unit.origin().name())
                .bind("previous", unit.previousSource())
                .bind("changed", unit.changedAt().toEpochMilli())
                .bind("id", unit.id().toBytes())
                .execute();
    }

    private static TranslationUnit unit(ResultSet row) throws SQLException {
        return new TranslationUnit(
                Columns.id(row, "id"),
                Columns.id(row, "variant_id"),
                TranslationUnit.Field.valueOf(row.getString("field")),
                row.getInt("position"),
                row.getString("source"),
                row.getString("target"),
                UnitState.valueOf(row.getString("state")),
                row.getString("sub_state"),
                UnitOrigin.valueOf(row.getString("origin")),
                row.getString("previous_source"),
                Columns.instant(row, "changed_at"));
    }
}
