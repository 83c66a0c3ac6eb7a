package studio.meridian.ui.translate;

import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitState;

import java.util.Locale;

/** Which sentences are shown. */
public enum SegmentFilter {
    ALL,
    UNTRANSLATED,
    STALE,
    NOT_REVIEWED;

    /** Whether a sentence is shown. */
    boolean accepts(TranslationUnit unit) {
        return switch (this) {
            case ALL -> true;
            case UNTRANSLATED -> unit.state() == UnitState.INITIAL && !unit.isStale();
            case STALE -> unit.isStale();
            case NOT_REVIEWED -> unit.state() == UnitState.TRANSLATED && !unit.isStale();
        };
    }

    /** Its name in message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
