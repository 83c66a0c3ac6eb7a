package studio.meridian.ui.library;

import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Status;

import java.util.Locale;

/** Which posts are shown. */
public enum Filter {
    ALL,
    DRAFTS,
    PLANNED,
    PUBLISHED,
    NEEDS_YOU,
    ARCHIVED;

    /** The filter for posts in use that have come so far. */
    static Filter of(Status status) {
        return switch (status) {
            case DRAFT -> DRAFTS;
            case PLANNED -> PLANNED;
            case PUBLISHED -> PUBLISHED;
            case NEEDS_YOU -> NEEDS_YOU;
        };
    }

    /** Whether a post is shown. */
    boolean accepts(Row row) {
        if (row.archived()) return this == ARCHIVED;
        return this == ALL || this == of(row.status());
    }

    /** Its name in message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
