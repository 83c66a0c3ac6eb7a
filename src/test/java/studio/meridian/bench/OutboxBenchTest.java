package studio.meridian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.table.DeliveryTable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a sender asks in each round, in an outbox with 100,000 planned deliveries. */
@Tag("bench")
class OutboxBenchTest {
    private static final int PLANNED = 100_000;
    private static final int CHANNELS = 100;
    private static final int WARM = 5;
    private static final int LAPS = 51;
    private static final double BAR = 2.0;

    @Test
    void what_is_due_is_found_at_the_cost_of_the_indexed_query(@TempDir Path folder)
            throws Exception {
        try (TestWorkspace workspace = new TestWorkspace(folder)) {
            fill(workspace);
            Table table =
                    new Table(
                            "outbox",
                            "%,d planned deliveries: what is due, against the plain indexed query"
                                    .formatted(PLANNED));
            try (RawQueries raw = new RawQueries(workspace.database.folder().database())) {
                for (int due : new int[] {0, 20, 1000}) row(table, workspace, raw, due);
                next(table, workspace, raw);
            }
            table.write();
        }
    }

    private static void row(Table table, TestWorkspace workspace, RawQueries raw, int due)
            throws Exception {
        Instant now = TestWorkspace.START.plus(Duration.ofMinutes(due));
        String sql =
                DeliveryTable.SELECT
                        + "WHERE delivery.state = 'SCHEDULED' AND due_utc <= ? ORDER BY due_utc";
        assertThat(workspace.outbox.actionable(now)).hasSize(due);
        assertThat(raw.rows(sql, now.toEpochMilli())).hasSize(due);
        table.row(
                "what is due",
                due,
                Race.run(
                        WARM,
                        LAPS,
                        Race.wall(() -> workspace.outbox.actionable(now)),
                        Race.wall(() -> raw.rows(sql, now.toEpochMilli()))),
                BAR);
    }

    private static void next(Table table, TestWorkspace workspace, RawQueries raw)
            throws Exception {
        String sql = "SELECT min(due_utc) FROM delivery WHERE state = 'SCHEDULED' AND due_utc > ?";
        Instant now = TestWorkspace.START;
        assertThat(workspace.outbox.nextDue()).isEqualTo(now.plus(Duration.ofMinutes(1)));
        table.row(
                "when the next one is due",
                1,
                Race.run(
                        WARM,
                        LAPS,
                        Race.wall(() -> workspace.outbox.nextDue()),
                        Race.wall(() -> raw.rows(sql, now.toEpochMilli()))),
                BAR);
    }

    /** One each minute from now on, dealt out to texts and channels. */
    private static void fill(TestWorkspace workspace) {
        for (int i = 0; i < PLANNED / CHANNELS; i++) workspace.article("Text " + i, "body");
        for (int i = 0; i < CHANNELS; i++)
            workspace.channels.add("site", "Site " + i, true, Map.of());
        workspace.database.writeOnly((handle, _) -> {
            handle.execute(
                    """
                    INSERT INTO revision (id, variant, device, author, reason, cut_at, title, summary,
                      slug, body, text_sha)
                    SELECT randomblob(16), pk, 'd', 'a', 'plan', 0, 't', '', '', 'b',
                      hex(zeroblob(32)) FROM variant\
                    """);
            handle.execute(
                    """
                    INSERT INTO delivery (id, post, variant, channel, revision, kind, generation,
                      content_sha, idempotency_key, remote_key, due_local, due_zone, due_offset,
                      due_utc, due_tzdb, late_policy, state, epoch, created_at, updated_at)
                    SELECT randomblob(16), variant.post, variant.pk, channel.pk, revision.pk,
                      'CREATE', 1, hex(zeroblob(32)), hex(randomblob(16)), 'k', '2026-11-23T09:00',
                      'UTC', 'Z', ? + 60000 * row_number() OVER (), '2026a', 'ANY_TIME',
                      'SCHEDULED', 0, 0, 0
                    FROM variant JOIN revision ON revision.variant = variant.pk CROSS JOIN channel\
                    """,
                    TestWorkspace.START.toEpochMilli());
        });
    }
}
