package studio.meridian.ui.library;

import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;
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

    /** The shelf its posts stand on. */
    Shelf shelf() {
        return this == ARCHIVED ? Shelf.ARCHIVED : Shelf.IN_USE;
    }

    /** Whether a post of its shelf is shown. */
    boolean accepts(Row row) {
        return accepts(row.status());
    }

    /** Whether posts that have come so far are shown. */
    boolean accepts(Status status) {
        return switch (this) {
            case ALL, ARCHIVED -> true;
            case DRAFTS -> status == Status.DRAFT;
            case PLANNED -> status == Status.PLANNED;
            case PUBLISHED -> status == Status.PUBLISHED;
            case NEEDS_YOU -> status == Status.NEEDS_YOU;
        };
    }

    /** Its name in message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
