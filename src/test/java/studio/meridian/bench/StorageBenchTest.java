package studio.meridian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.meridian.model.Variant;
import studio.meridian.model.VariantText;
import studio.meridian.storage.TestWorkspace;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;
import studio.meridian.storage.table.DeliveryTable;
import studio.meridian.ui.delivery.Items;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Opening, saving and the plan, each against the same done plainly. */
@Tag("bench")
class StorageBenchTest {
    private static final int WARM = 3;
    private static final int LAPS = 31;

    private static Path file;

    @BeforeAll
    static void make() throws Exception {
        try (TestWorkspace workspace = BigLibrary.open()) {
            file = workspace.database.folder().database();
        }
    }

    @Test
    void a_workspace_opens() throws Exception {
        WorkspaceFolder folder = new WorkspaceFolder(file.getParent());
        Table table =
                new Table(
                        "open",
                        "Opening the workspace, against a bare connection that reads one row");
        Race.Lap bare =
                Race.wall(() -> {
                    try (RawQueries plain = new RawQueries(file)) {
                        return plain.rows("SELECT count(*) FROM setting");
                    }
                });
        table.row(
                "open and close",
                1,
                Race.run(
                        WARM,
                        LAPS,
                        Race.wall(() -> {
                            try (Database database = Database.open(folder, "bench")) {
                                return database.isReadOnly();
                            }
                        }),
                        bare));
        try (Database database = Database.open(folder, "bench");
                RawQueries plain = new RawQueries(file)) {
            Race check =
                    Race.run(
                            0,
                            3,
                            Race.wall(() -> {
                                database.quickCheck();
                                return true;
                            }),
                            Race.wall(() -> plain.rows("PRAGMA quick_check(1)")));
            table.row("quick_check, which opening leaves out", 1, check);
        }
        table.write();
    }

    @Test
    void an_autosave_is_one_commit() throws Exception {
        try (TestWorkspace workspace = BigLibrary.open();
                PlainCommits plain = new PlainCommits(file.resolveSibling("plain.db"))) {
            Variant variant = workspace.variants.of(workspace.posts.ids().getFirst()).getFirst();
            VariantText text = variant.text();
            int[] round = {0};
            Race race =
                    Race.run(
                            WARM,
                            LAPS,
                            Race.wall(() ->
                                    workspace.variants.saveText(
                                            variant.id(), typed(text, round[0]++))),
                            Race.wall(() -> plain.commit(typed(text, round[0]).body())));
            assertThat(workspace.variants.find(variant.id()).text())
                    .isEqualTo(typed(text, round[0] - 1));
            workspace.variants.saveText(variant.id(), text);
            Table table =
                    new Table(
                            "autosave",
                            "An autosave in the full workspace, against a bare commit of the same words");
            table.row("save the words of a text", 1, race);
            table.write();
        }
    }

    private static VariantText typed(VariantText text, int round) {
        return new VariantText(
                text.title(), text.summary(), text.slug(), text.body() + "\n\nround " + round);
    }

    @Test
    void the_plan_of_a_month_is_its_query() throws Exception {
        Instant to = BigLibrary.MONTH.plus(Duration.ofDays(31));
        String sql =
                DeliveryTable.SELECT
                        + "WHERE due_utc >= ? AND due_utc < ? AND delivery.state <> 'CANCELLED' ORDER BY due_utc";
        try (TestWorkspace workspace = BigLibrary.open();
                RawQueries raw = new RawQueries(file)) {
            Items items = new Items(workspace.deliveries, workspace.channels);
            Race.Lap plain =
                    Race.wall(() ->
                            raw.rows(sql, BigLibrary.MONTH.toEpochMilli(), to.toEpochMilli()));
            int count = raw.rows(sql, BigLibrary.MONTH.toEpochMilli(), to.toEpochMilli()).size();
            assertThat(items.planned(BigLibrary.MONTH, to))
                    .hasSize(count)
                    .hasSize(BigLibrary.PLANNED);
            Table table = new Table("plan", "A month of the plan, against its raw query");
            table.row(
                    "deliveries as records",
                    count,
                    Race.run(
                            WARM,
                            LAPS,
                            Race.wall(() -> workspace.deliveries.planned(BigLibrary.MONTH, to)),
                            plain));
            table.row(
                    "with names, as the screen asks",
                    count,
                    Race.run(
                            WARM,
                            LAPS,
                            Race.wall(() -> items.planned(BigLibrary.MONTH, to)),
                            plain));
            table.write();
        }
    }
}
