package studio.meridian.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** The simulation is only worth something if it finds what is wrong. */
final class PlantedBugsTest {
    private static final long SEED = Long.getLong("meridian.seed", 20261124) * 10_000_000;
    private static final int AT_MOST = 20_000;

    @Test
    void each_of_twelve_planted_bugs_is_found() {
        List<String> found = new ArrayList<>();
        List<Bug> missed = new ArrayList<>();
        for (Bug bug : Bug.values()) {
            String how = find(bug);
            if (how.isEmpty()) missed.add(bug);
            else found.add(bug + " in scenario " + how);
        }
        found.forEach(line -> System.out.println("planted: " + line));
        System.out.println("planted bugs found: " + found.size() + "/" + Bug.values().length);
        assertThat(missed).isEmpty();
    }

    /** The same, where long proofs are asked for. */
    @Test
    @Tag("proof")
    void each_of_them_is_found_in_a_proof_too() {
        each_of_twelve_planted_bugs_is_found();
    }

    private static String find(Bug bug) {
        for (int i = 0; i < AT_MOST; i++) {
            Scenario scenario = Scenario.of(SEED + i);
            try {
                scenario.run((clock, ids) -> new BuggyStore(clock, ids, bug), bug, new Coverage());
            } catch (Broken e) {
                // Without the bug the same life must go well, or it proves nothing.
                scenario.run(MemoryStore::new, null, new Coverage());
                return (i + 1) + ", " + e.getMessage();
            } catch (IllegalStateException e) {
                return (i + 1) + ", the store: " + e.getMessage();
            }
        }
        return "";
    }
}
