package studio.meridian.ui.library;

import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.storage.LibraryStore.Row;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where each post stands in a list of rows, kept so that what a search finds is chosen and counted
 * without a look at the rest. It holds as long as no row of the list changes.
 */
final class Places {
    private static final int NOWHERE = -1;

    private final int size;
    private final int[] byText;
    private final Map<UUID, Integer> byPost = new HashMap<>();
    private final Map<Filter, BitSet> byFilter = new EnumMap<>(Filter.class);

    Places(List<Row> rows) {
        size = rows.size();
        int most = NOWHERE;
        for (Row row : rows) {
            for (LocaleProgress one : row.locales()) most = Math.max(most, one.text());
        }
        byText = new int[most + 1];
        Arrays.fill(byText, NOWHERE);
        for (Filter filter : Filter.values()) byFilter.put(filter, new BitSet(size));
        for (int i = 0; i < size; i++) put(i, rows.get(i));
    }

    private void put(int place, Row row) {
        for (LocaleProgress one : row.locales()) byText[one.text()] = place;
        byPost.put(row.post().value(), place);
        byFilter.forEach((filter, places) -> places.set(place, filter.accepts(row)));
    }

    /** The places of posts with a hit. */
    BitSet of(Hits hits) {
        BitSet found = new BitSet(size);
        if (hits.isAll()) found.set(0, size);
        hits.forEach(text -> {
            int place = text < byText.length ? byText[text] : NOWHERE;
            if (place != NOWHERE) found.set(place);
        });
        return found;
    }

    /** Those of these places that a filter shows. */
    BitSet of(Filter filter, BitSet found) {
        BitSet both = (BitSet) found.clone();
        both.and(byFilter.getOrDefault(filter, new BitSet()));
        return both;
    }

    /** The place of a post, or -1. */
    int of(UUID post) {
        return byPost.getOrDefault(post, NOWHERE);
    }
}
