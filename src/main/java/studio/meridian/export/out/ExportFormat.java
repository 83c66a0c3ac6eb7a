package studio.meridian.export.out;

import java.util.Set;

/** One way to write posts into files. */
public interface ExportFormat {
    /** Its stable name on the command line. */
    String name();

    /** Whether posts that were put away are written too. */
    boolean takesArchived();

    /** First names in the folder that a program reading it makes there, with no loss if they go. */
    default Set<String> madeByOthers() {
        return Set.of();
    }

    /** Writes everything. */
    void write(Manuscript manuscript, Tree tree);
}
