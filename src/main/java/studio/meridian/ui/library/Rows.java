package studio.meridian.ui.library;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.Row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows that were read, of both shelves, and those of them that are shown, last changed first.
 * What is looked for chooses among them, and a changed row takes its place, without the rest being
 * read again.
 */
final class Rows {
    private final List<Row> all = new ArrayList<>();
    private final ObservableList<Row> shown = FXCollections.observableArrayList();
    private Filter filter = Filter.ALL;
    private Hits hits = Hits.ALL;

    /** Found when asked for, until a row changes. */
    private @Nullable Places places;

    private BitSet found = new BitSet();
    private BitSet visible = new BitSet();

    ObservableList<Row> shown() {
        return shown;
    }

    /** Takes other rows and shows those that were found. */
    void setAll(List<Row> rows, Hits newHits) {
        all.clear();
        all.addAll(rows);
        places = null;
        find(newHits);
    }

    /** Shows those that were found. */
    void find(Hits newHits) {
        hits = newHits;
        found = places().of(hits);
        refill();
    }

    void filter(Filter newFilter) {
        filter = newFilter;
        refill();
    }

    private void refill() {
        visible = places().of(filter, found);
        shown.setAll(visible.stream().mapToObj(all::get).toList());
    }

    private Places places() {
        Places known = places;
        if (known != null) return known;
        known = new Places(all);
        places = known;
        found = known.of(hits);
        visible = known.of(filter, found);
        return known;
    }

    /**
     * Puts changed rows in their places.
     *
     * @param changes each as it is now, or nothing when the post is gone
     * @param newHits what the words looked for find now
     */
    void change(Map<UUID, Optional<Row>> changes, Hits newHits) {
        hits = newHits;
        if (!changes.isEmpty()) places = null;
        changes.forEach((post, row) -> change(post, row.orElse(null)));
    }

    private void change(UUID post, @Nullable Row row) {
        put(all, post, row);
        boolean seen = row != null && hits.in(row) && filter.accepts(row);
        put(shown, post, seen ? row : null);
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
        int place = places().of(post.value());
        return place >= 0 && visible.get(place) ? visible.get(0, place).cardinality() : -1;
    }

    /** How many of the rows that were found each filter would show. */
    Map<Filter, Long> counts() {
        Places known = places();
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        for (Filter one : Filter.values()) {
            counts.put(one, (long) known.of(one, found).cardinality());
        }
        return Map.copyOf(counts);
    }
}
