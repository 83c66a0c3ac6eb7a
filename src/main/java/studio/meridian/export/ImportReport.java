package studio.meridian.export;

import java.util.List;

/**
 * What an import did, one line per file or item in the order they came.
 *
 * @param cancelled whether it was stopped before the end; what is listed was done
 */
public record ImportReport(List<ImportLine> lines, boolean cancelled) {
    public ImportReport {
        lines = List.copyOf(lines);
    }

    /** How many files or items ended so. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** Whether the workspace was left as it was. */
    public boolean changedNothing() {
        return count(Outcome.IMPORTED) + count(Outcome.UPDATED) == 0;
    }

    /** Whether every file could be read. */
    public boolean isComplete() {
        return !cancelled && count(Outcome.REFUSED) == 0;
    }
}
