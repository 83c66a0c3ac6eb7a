package studio.meridian.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One post in one language: the working copy, overwritten by autosave.
 *
 * @param translator who translated it, empty for an original or when unknown
 * @param translation what it is a translation of, or null when it is written freely
 */
public record Variant(
        Id<Variant> id,
        Id<Post> post,
        LocaleTag locale,
        VariantText text,
        String translator,
        @Nullable Translation translation,
        Instant updatedAt) {

    /**
     * The link of a translated variant to its source. While it stands, the translation units are
     * the truth and the text is rendered from them.
     *
     * @param source the variant translated from
     * @param sourceRevision the state of the source the units were last brought in line with
     */
    public record Translation(Id<Variant> source, Id<Revision> sourceRevision) {}

    /** Whether its text is rendered from translation units. */
    public boolean isLinked() {
        return translation != null;
    }
}
