package studio.meridian.ui.library;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Status;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows that were read and those of them that are shown, last changed first. What is looked for
 * chooses among them, and a changed row takes its place, without the rest being read again.
 */
final class Rows {
    private final List<Row> all = new ArrayList<>();
    private final List<Row> found = new ArrayList<>();

    /** Known from the first search on, until a row moves. */
    private @Nullable Places places;

    /** The places of what was found, as long as places are known. */
    private BitSet standing = new BitSet();

    private final ObservableList<Row> shown = FXCollections.observableArrayList();
    private Filter filter = Filter.ALL;
    private Hits hits = Hits.ALL;

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
        found.clear();
        if (hits.isAll()) found.addAll(all);
        else addStanding();
        refill();
    }

    private void addStanding() {
        if (places == null) places = new Places(all);
        standing = places.of(hits);
        for (int i = standing.nextSetBit(0); i >= 0; i = standing.nextSetBit(i + 1)) {
            found.add(all.get(i));
        }
    }

    void filter(Filter newFilter) {
        filter = newFilter;
        refill();
    }

    private void refill() {
        shown.setAll(showsAll() ? found : found.stream().filter(filter::accepts).toList());
    }

    private boolean showsAll() {
        return filter == Filter.ALL || filter == Filter.ARCHIVED;
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
        boolean stays = row != null && row.archived() == (filter == Filter.ARCHIVED);
        Row hit = stays && row != null && hits.in(row) ? row : null;
        put(all, post, stays ? row : null);
        put(found, post, hit);
        put(shown, post, hit != null && filter.accepts(hit) ? hit : null);
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
        if (places == null || !showsAll()) return indexOf(shown, post.value());
        int place = places.of(post.value());
        if (hits.isAll() || place < 0) return place;
        return standing.get(place) ? standing.get(0, place).cardinality() : Places.NOWHERE;
    }

    /** How many of the rows that were found each filter of this shelf would show. */
    Map<Filter, Long> counts() {
        Map<Status, long[]> byStatus = countsByStatus();
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        for (Filter one : Filter.values()) {
            if (one.shelf() != filter.shelf()) continue;
            long sum = 0;
            for (var entry : byStatus.entrySet()) {
                if (one.accepts(entry.getKey())) sum += entry.getValue()[0];
            }
            counts.put(one, sum);
        }
        return counts;
    }

    private Map<Status, long[]> countsByStatus() {
        Map<Status, long[]> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) counts.put(status, new long[1]);
        Places known = places;
        if (known == null || hits.isAll()) {
            for (Row row : found) tally(counts, row.status());
        } else {
            standing.stream().forEach(place -> tally(counts, known.status(place)));
        }
        return counts;
    }

    private static void tally(Map<Status, long[]> counts, Status status) {
        long[] count = counts.get(status);
        if (count != null) count[0]++;
    }
}
