package studio.meridian.ui.library;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Shelf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that were read and those of them that are shown, last changed first. A changed row takes
 * its place without the rest being read or drawn again.
 */
final class Rows {
    private final List<Row> all = new ArrayList<>();
    private final ObservableList<Row> shown = FXCollections.observableArrayList();
    private Filter filter = Filter.ALL;

    ObservableList<Row> shown() {
        return shown;
    }

    void setAll(List<Row> rows) {
        all.clear();
        all.addAll(rows);
        refill();
    }

    void filter(Filter newFilter) {
        filter = newFilter;
        refill();
    }

    private void refill() {
        shown.setAll(all.stream().filter(filter::accepts).toList());
    }

    /**
     * Puts a changed row in its place.
     *
     * @param row as it is now, or null when the post is gone
     */
    void change(UUID post, @Nullable Row row) {
        boolean stays = row != null && row.archived() == (filter == Filter.ARCHIVED);
        put(all, post, stays ? row : null);
        put(shown, post, stays && row != null && filter.accepts(row) ? row : null);
    }

    private static void put(List<Row> rows, UUID post, @Nullable Row row) {
        int before = indexOf(rows, post);
        if (row == null) {
            if (before >= 0) rows.remove(before);
            return;
        }
        int place = placeOf(rows, row, before);
        if (place == before) {
            rows.set(place, row);
            return;
        }
        if (before >= 0) rows.remove(before);
        rows.add(place, row);
    }

    /** Where it belongs once it is taken out of where it is. */
    private static int placeOf(List<Row> rows, Row row, int before) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).updatedAt().isAfter(row.updatedAt())) low = middle + 1;
            else high = middle;
        }
        return before >= 0 && before < low ? low - 1 : low;
    }

    private static int indexOf(List<Row> rows, UUID post) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).post().value().equals(post)) return i;
        }
        return -1;
    }

    /** Where a post is shown, or -1. */
    int indexOf(Id<Post> post) {
        return indexOf(shown, post.value());
    }

    /** How many of the rows that were read each filter of this shelf would show. */
    Map<Filter, Long> counts() {
        return counts(all, filter.shelf());
    }

    /** How many of these rows each filter of their shelf would show. */
    static Map<Filter, Long> counts(List<Row> rows, Shelf shelf) {
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        for (Filter one : Filter.values()) {
            if (one.shelf() != shelf) continue;
            counts.put(one, rows.stream().filter(one::accepts).count());
        }
        return counts;
    }
}
