package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Takes commands out of a scenario that fails as long as it fails in the same way. */
final class Shrinking {
    private Shrinking() {}

    /** The shortest found (ddmin), as a test to paste. */
    static String shrink(Scenario failing, @Nullable Bug bug) {
        String why = failure(failing, bug);
        List<Command> left = failing.commands();
        int size = left.size() / 2;
        while (size >= 1) {
            boolean smaller = false;
            for (int from = 0; from < left.size(); from += size) {
                List<Command> fewer = new ArrayList<>(left.subList(0, from));
                fewer.addAll(left.subList(Math.min(from + size, left.size()), left.size()));
                if (!why.equals(failure(new Scenario(failing.seed(), fewer), bug))) continue;
                left = List.copyOf(fewer);
                smaller = true;
                break;
            }
            if (!smaller) size /= 2;
        }
        return """
        // %s
        @Test
        void seed_%d() {
            Scenario.replay(%dL, "%s");
        }
        """
                .formatted(why, failing.seed(), failing.seed(), Command.text(left));
    }

    /** How it fails, or nothing. */
    private static String failure(Scenario scenario, @Nullable Bug bug) {
        try {
            scenario.run((clock, ids) -> store(clock, ids, bug), bug, new Coverage());
            return "";
        } catch (Broken e) {
            return e.invariant();
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    static Store store(
            java.time.InstantSource clock, studio.meridian.model.Ids ids, @Nullable Bug bug) {
        return bug == null ? new MemoryStore(clock, ids) : new BuggyStore(clock, ids, bug);
    }
}
