package studio.meridian.sync.simulation;

import org.junit.jupiter.api.Test;

final class SimulationTest {
    @Test
    void first() {
        Coverage coverage = new Coverage();
        int n = Integer.getInteger("sim.n", 3000);
        long from = Long.getLong("sim.from", 20261124_000000L);
        long began = System.nanoTime();
        java.util.Map<String, Integer> broken = new java.util.TreeMap<>();
        for (int i = 0; i < n; i++) {
            Scenario scenario = Scenario.of(from + i);
            try {
                scenario.run(MemoryStore::new, null, coverage);
            } catch (Broken | RuntimeException e) {
                String what = e.toString().replaceFirst(".*Broken", "").replaceFirst("since.*", "");
                if (broken.merge(what, 1, Integer::sum) == 1) {
                    System.out.println(i + " " + e);
                    if (!(e instanceof Broken)) e.printStackTrace(System.out);
                    System.out.println(Shrinking.shrink(scenario, null));
                }
            }
        }
        double s = (System.nanoTime() - began) / 1e9;
        System.out.println(n / s + "/s median " + coverage.median() + " calls " + coverage.calls + " early " + coverage.earlyUntold + " windows " + coverage.windows + " orphans " + coverage.orphans+" looks "+coverage.looks);
        System.out.println(coverage.taken);
        System.out.println(broken);
    }
}
