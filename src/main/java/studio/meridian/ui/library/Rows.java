package studio.meridian.ui.library;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.Post;
import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows that were read and those of them that are shown, last changed first. What is looked for
 * chooses among them, and a changed row takes its place, without the rest being read again.
 */
final class Rows {
    private static final int NOWHERE = -1;

    private final List<Row> all = new ArrayList<>();
    private final List<Row> found = new ArrayList<>();

    /** Where the post of a text stands among all rows, by the number of the text. */
    private int[] places = {};

    private boolean moved;

    private int lastAsked;
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
        moved = true;
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
        BitSet standing = standing();
        for (int i = standing.nextSetBit(0); i >= 0; i = standing.nextSetBit(i + 1)) {
            found.add(all.get(i));
        }
    }

    /** Where the rows that were found stand, without a look at the others. */
    private BitSet standing() {
        if (moved) place();
        BitSet standing = new BitSet(all.size());
        hits.forEach(text -> {
            int place = text < places.length ? places[text] : NOWHERE;
            if (place != NOWHERE) standing.set(place);
        });
        return standing;
    }

    private void place() {
        int most = -1;
        for (Row row : all) {
            for (LocaleProgress one : row.locales()) most = Math.max(most, one.text());
        }
        places = new int[most + 1];
        Arrays.fill(places, NOWHERE);
        for (int i = 0; i < all.size(); i++) {
            for (LocaleProgress one : all.get(i).locales()) places[one.text()] = i;
        }
        moved = false;
    }

    void filter(Filter newFilter) {
        filter = newFilter;
        refill();
    }

    private void refill() {
        boolean every = filter == Filter.ALL || filter == Filter.ARCHIVED;
        shown.setAll(every ? found : found.stream().filter(filter::accepts).toList());
    }

    /**
     * Puts changed rows in their places.
     *
     * @param changes each as it is now, or nothing when the post is gone
     * @param newHits what the words looked for find now
     */
    void change(Map<UUID, Optional<Row>> changes, Hits newHits) {
        hits = newHits;
        moved = moved || !changes.isEmpty();
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

    /** Where a post is shown, or -1; asked often for the same one. */
    int indexOf(Id<Post> post) {
        boolean same = lastAsked < shown.size() && shown.get(lastAsked).post().equals(post);
        if (same) return lastAsked;
        int index = indexOf(shown, post.value());
        lastAsked = Math.max(0, index);
        return index;
    }

    /** How many of the rows that were found each filter of this shelf would show. */
    Map<Filter, Long> counts() {
        Map<Status, Long> byStatus =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::status,
                                        () -> new EnumMap<>(Status.class),
                                        Collectors.counting()));
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        for (Filter one : Filter.values()) {
            if (one.shelf() != filter.shelf()) continue;
            long sum = 0;
            for (var entry : byStatus.entrySet()) {
                if (one.accepts(entry.getKey())) sum += entry.getValue();
            }
            counts.put(one, sum);
        }
        return counts;
    }
}
