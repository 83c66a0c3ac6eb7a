package studio.meridian.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One segment of a post and its translation.
 *
 * @param variant the variant it is translated into
 * @param field which text of the post it belongs to
 * @param position order within the field, from 0
 * @param source the segment as it stands in the source
 * @param target its translation, empty when there is none
 * @param subState finer state as {@code prefix:value} (XLIFF), or empty
 * @param previousSource the source this target was made for, or null while target and source agree
 */
public record TranslationUnit(
        Id<TranslationUnit> id,
        Id<Variant> variant,
        Field field,
        int position,
        String source,
        String target,
        UnitState state,
        String subState,
        UnitOrigin origin,
        @Nullable String previousSource,
        Instant changedAt) {
    /** The texts of a variant that are translated. */
    public enum Field {
        TITLE,
        SUMMARY,
        BODY
    }

    /** Whether the source changed after the translation was made. */
    public boolean isStale() {
        return previousSource != null;
    }

    /** Whether it needs no more work: translated or further, and for the source as it is now. */
    public boolean isDone() {
        return state != UnitState.INITIAL && !isStale();
    }

    /** The same unit with another translation. */
    public TranslationUnit translated(
            String newTarget, UnitState newState, UnitOrigin newOrigin, Instant now) {
        return new TranslationUnit(
                id, variant, field, position, source, newTarget, newState, "", newOrigin, null,
                now);
    }

    /** The same unit with words nobody has confirmed; stale stays stale. */
    public TranslationUnit drafted(String newTarget, Instant now) {
        UnitOrigin newOrigin = newTarget.equals(target) ? origin : UnitOrigin.HUMAN;
        return new TranslationUnit(
                id,
                variant,
                field,
                position,
                source,
                newTarget,
                UnitState.INITIAL,
                isStale() ? subState : "",
                newOrigin,
                previousSource,
                now);
    }
}
