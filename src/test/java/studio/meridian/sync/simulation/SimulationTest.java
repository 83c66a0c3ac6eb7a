package studio.meridian.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.model.Ids;
import studio.meridian.storage.database.Database;
import studio.meridian.storage.database.WorkspaceFolder;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Lives of the engine by seed; one that fails is printed as a test. */
final class SimulationTest {
    private static final long SEED = Long.getLong("meridian.seed", 20261124) * 10_000_000;
    private static final int OFTEN = 100;

    /**
     * States and ways no part of the program leads to yet: schedules held by a server, and drafts.
     */
    private static final Set<String> OUT_OF_REACH =
            Set.of(
                    "SENDING > SERVER_SCHEDULED",
                    "RECONCILING > SERVER_SCHEDULED",
                    "UNKNOWN > NEEDS_USER",
                    "NEEDS_USER > SCHEDULED");

    private static final Set<studio.meridian.model.DeliveryState> NOT_USED =
            EnumSet.of(
                    studio.meridian.model.DeliveryState.DRAFT,
                    studio.meridian.model.DeliveryState.QUEUED,
                    studio.meridian.model.DeliveryState.SERVER_SCHEDULED,
                    studio.meridian.model.DeliveryState.MISSED_BY_SERVER);

    @TempDir private Path temp;

    @Test
    void no_promise_is_broken_on_the_simulated_store() {
        Coverage coverage = lives("simulated store", 20_000, MemoryStore::new);
        assertThat(coverage.median()).isGreaterThanOrEqualTo(40);
        assertThat(rare(coverage)).as("ways taken less than %s times", OFTEN).isEmpty();
    }

    @Test
    void no_promise_is_broken_on_sqlite() {
        onSqlite(500);
    }

    @Test
    @Tag("proof")
    void no_promise_is_broken_in_a_million_lives() {
        lives("simulated store", 1_000_000, MemoryStore::new);
    }

    @Test
    @Tag("proof")
    void no_promise_is_broken_in_many_lives_on_sqlite() {
        onSqlite(20_000);
    }

    @Test
    void the_same_seed_is_the_same_life() {
        for (long seed = SEED; seed < SEED + 50; seed++) {
            Scenario scenario = Scenario.of(seed);
            long first = scenario.run(MemoryStore::new, null, new Coverage());
            Scenario again = new Scenario(seed, Command.read(Command.text(scenario.commands())));
            assertThat(again.run(MemoryStore::new, null, new Coverage())).isEqualTo(first);
        }
    }

    private void onSqlite(int count) {
        WorkspaceFolder folder = new WorkspaceFolder(temp.resolve("workspace"));
        try (Database database = Database.create(folder, "simulation")) {
            SqliteStore.doNotWaitForTheDisk(database);
            lives("SQLite", count, (clock, ids) -> new SqliteStore(database, clock, ids));
        }
    }

    private static Coverage lives(
            String where, int count, BiFunction<InstantSource, Ids, Store> stores) {
        Coverage coverage = new Coverage();
        long began = System.nanoTime();
        for (long seed = SEED; seed < SEED + count; seed++) {
            Scenario scenario = Scenario.of(seed);
            try {
                scenario.run(stores, null, coverage);
            } catch (Broken | RuntimeException e) {
                throw new AssertionError(
                        e + "\nseed " + seed + " on " + where + "\n" + shrunk(scenario, null), e);
            }
        }
        coverage.print(where, SEED, count, (System.nanoTime() - began) / 1e9);
        return coverage;
    }

    private static String shrunk(Scenario scenario, @Nullable Bug bug) {
        return Shrinking.shrink(scenario, bug);
    }

    private static Set<String> rare(Coverage coverage) {
        Set<String> rare = new TreeSet<>();
        for (var from : EnumSet.complementOf(EnumSet.copyOf(NOT_USED))) {
            for (var to : from.next()) {
                String edge = Coverage.edge(from, to);
                int taken = coverage.taken.getOrDefault(edge, 0);
                boolean reached = from != to && !OUT_OF_REACH.contains(edge);
                if (reached && taken < OFTEN) rare.add(edge + ": " + taken);
            }
        }
        return rare;
    }
}
