package studio.meridian.model;

import java.time.Instant;
import java.util.List;

/**
 * A kept state of a variant; never changed once cut.
 *
 * @param parents none for the first, one as a rule, two for a merge
 * @param device the machine it was cut on
 * @param author who wrote it, empty when the workspace names nobody
 */
public record Revision(
        Id<Revision> id,
        Id<Variant> variant,
        List<Id<Revision>> parents,
        String device,
        String author,
        Reason reason,
        Instant cutAt,
        VariantText text) {
    /** Why a revision was cut. */
    public enum Reason {
        /** Five minutes without a change. */
        IDLE,
        /** The writer left the editor. */
        LEAVE,
        /** It was published or planned. */
        PUBLISH,
        /** A translation began or was brought in line. */
        TRANSLATE,
        /** An older state was brought back. */
        RESTORE,
        /** It came from a file. */
        IMPORT,
        /** It was changed on a platform, or settles such a change. */
        CONFLICT
    }

    public Revision {
        parents = List.copyOf(parents);
        if (parents.size() > 2) throw new IllegalArgumentException("at most two parents");
    }
}
