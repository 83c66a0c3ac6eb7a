package studio.meridian.storage;

import org.jspecify.annotations.Nullable;

import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.model.TranslationUnit;

import java.util.List;

/**
 * What a change of a translation replaced, so that it can be taken back.
 *
 * @param before the units as they were, the changed one first
 * @param made what the memory learnt by it, or null
 * @param known what the memory held in that place before, or null
 */
public record TranslationStep(
        List<TranslationUnit> before, @Nullable ExactMatch made, @Nullable ExactMatch known) {
    public TranslationStep {
        before = List.copyOf(before);
    }

    /** A change that the memory did not hear of. */
    public static TranslationStep of(TranslationUnit before) {
        return new TranslationStep(List.of(before), null, null);
    }
}
