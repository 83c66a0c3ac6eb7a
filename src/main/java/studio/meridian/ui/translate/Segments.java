package studio.meridian.ui.translate;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.model.Id;
import studio.meridian.model.TranslationUnit;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The sentences of a translation in reading order, and those of them that are shown. */
final class Segments {
    private final ObservableList<TranslationUnit> shown = FXCollections.observableArrayList();
    private List<TranslationUnit> all = List.of();
    private SegmentFilter filter = SegmentFilter.ALL;
    private String query = "";
    private @Nullable Id<TranslationUnit> kept;

    /** Takes the sentences as they stand now. */
    void set(List<TranslationUnit> units) {
        all = List.copyOf(units);
        show();
    }

    /** Shows other ones. */
    void filter(SegmentFilter wanted) {
        filter = wanted;
        show();
    }

    /** Shows those with these words. */
    void search(String words) {
        query = words.strip().toLowerCase(Locale.ROOT);
        show();
    }

    /** The sentence one works at is shown whatever becomes of it, until it is left. */
    void keep(@Nullable Id<TranslationUnit> id) {
        kept = id;
        show();
    }

    private void show() {
        List<TranslationUnit> wanted = all.stream().filter(this::isShown).toList();
        if (!sameOnes(wanted)) {
            shown.setAll(wanted);
            return;
        }
        // Replacing only what changed keeps the list from jumping.
        for (int i = 0; i < wanted.size(); i++) {
            if (!shown.get(i).equals(wanted.get(i))) shown.set(i, wanted.get(i));
        }
    }

    private boolean sameOnes(List<TranslationUnit> wanted) {
        if (wanted.size() != shown.size()) return false;
        for (int i = 0; i < wanted.size(); i++) {
            if (!shown.get(i).id().equals(wanted.get(i).id())) return false;
        }
        return true;
    }

    private boolean isShown(TranslationUnit unit) {
        if (unit.id().equals(kept)) return true;
        return filter.accepts(unit) && (query.isEmpty() || contains(unit));
    }

    private boolean contains(TranslationUnit unit) {
        return unit.source().toLowerCase(Locale.ROOT).contains(query)
                || unit.target().toLowerCase(Locale.ROOT).contains(query);
    }

    /** What is shown; to be read only. */
    ObservableList<TranslationUnit> shown() {
        return shown;
    }

    /** Every sentence. */
    List<TranslationUnit> all() {
        return all;
    }

    /** A sentence as it stands now, or null when it is gone. */
    @Nullable TranslationUnit find(@Nullable Id<TranslationUnit> id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst().orElse(null);
    }

    /** Where a sentence is shown, or -1. */
    int indexOf(@Nullable Id<TranslationUnit> id) {
        for (int i = 0; i < shown.size(); i++) if (shown.get(i).id().equals(id)) return i;
        return -1;
    }

    /** The next shown sentence of a kind after a place, beginning anew at the end, or null. */
    @Nullable TranslationUnit after(int index, Predicate<TranslationUnit> wanted) {
        for (int i = 1; i <= shown.size(); i++) {
            TranslationUnit unit = shown.get((index + i + shown.size()) % shown.size());
            if (wanted.test(unit)) return unit;
        }
        return null;
    }

    /** How many sentences each filter would show. */
    Map<SegmentFilter, Long> counts() {
        Map<SegmentFilter, Long> counts = new EnumMap<>(SegmentFilter.class);
        for (SegmentFilter one : SegmentFilter.values()) {
            counts.put(one, all.stream().filter(one::accepts).count());
        }
        return counts;
    }
}
