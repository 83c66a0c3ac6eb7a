package studio.meridian.ui.library;

import studio.meridian.storage.LibraryStore.Hits;
import studio.meridian.storage.LibraryStore.LocaleProgress;
import studio.meridian.storage.LibraryStore.Row;
import studio.meridian.storage.LibraryStore.Status;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where each post stands in a list of rows, kept so that what a search finds is shown without a
 * look at the rest. It holds as long as no row of the list moves.
 */
final class Places {
    static final int NOWHERE = -1;

    private final int[] byText;
    private final Map<UUID, Integer> byPost = new HashMap<>();
    private final Status[] statuses;

    Places(List<Row> rows) {
        int most = NOWHERE;
        for (Row row : rows) {
            for (LocaleProgress one : row.locales()) most = Math.max(most, one.text());
        }
        byText = new int[most + 1];
        Arrays.fill(byText, NOWHERE);
        statuses = new Status[rows.size()];
        for (int i = 0; i < rows.size(); i++) put(i, rows.get(i));
    }

    private void put(int place, Row row) {
        for (LocaleProgress one : row.locales()) byText[one.text()] = place;
        byPost.put(row.post().value(), place);
        statuses[place] = row.status();
    }

    /** The places of posts with a hit. */
    BitSet of(Hits hits) {
        BitSet standing = new BitSet(statuses.length);
        hits.forEach(text -> {
            int place = text < byText.length ? byText[text] : NOWHERE;
            if (place != NOWHERE) standing.set(place);
        });
        return standing;
    }

    /** The place of a post, or {@link #NOWHERE}. */
    int of(UUID post) {
        return byPost.getOrDefault(post, NOWHERE);
    }

    /** How far the post at a place has come. */
    Status status(int place) {
        return statuses[place];
    }
}
