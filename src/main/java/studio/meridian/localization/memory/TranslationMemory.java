package studio.meridian.localization.memory;

import studio.meridian.model.LocaleTag;

import java.util.List;

/** The port to what was translated before. Calls may block on a disk. */
public interface TranslationMemory {
    /**
     * Translations of sentences with the same {@link MemoryKey}.
     *
     * @return every different translation once, the newest first; empty when there is none
     */
    List<ExactMatch> exact(LocaleTag source, LocaleTag target, String sentence);

    /** Keeps a translation; the same translation of the same sentence is kept once, as newest. */
    void remember(LocaleTag source, LocaleTag target, ExactMatch match);
}
