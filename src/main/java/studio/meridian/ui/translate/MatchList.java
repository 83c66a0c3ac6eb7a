package studio.meridian.ui.translate;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.meridian.localization.memory.ExactMatch;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.UnitOrigin;
import studio.meridian.model.Variant;
import studio.meridian.storage.TranslationStore;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.Latest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the memory knows about the sentence in work. */
final class MatchList {
    private final TranslationStore store;
    private final Latest reading;
    private final ObservableList<ExactMatch> found = FXCollections.observableArrayList();
    private String sentence = "";

    MatchList(TranslationStore store, Background background) {
        this.store = store;
        this.reading = background.latest();
    }

    /** Looks a sentence up, or nothing. */
    void find(@Nullable Work work, @Nullable TranslationUnit unit) {
        Variant variant = work == null ? null : work.variant();
        if (unit == null || work == null || variant == null) {
            reading.forget();
            found.clear();
            return;
        }
        // What is shown about another sentence would only mislead.
        String key = variant.locale() + " " + unit.source();
        if (!key.equals(sentence)) found.clear();
        sentence = key;
        reading.run(
                () -> store.matches(work.source(), variant.locale(), unit.source()), this::accept);
    }

    private void accept(List<ExactMatch> read) {
        Map<String, ExactMatch> distinct = new LinkedHashMap<>();
        read.stream()
                .filter(match -> !match.target().isBlank())
                .forEach(match -> distinct.putIfAbsent(match.target(), match));
        List<ExactMatch> wanted = List.copyOf(distinct.values());
        if (!wanted.equals(found)) found.setAll(wanted);
    }

    /** Where the words of a sentence come from when they are confirmed now. */
    UnitOrigin origin(TranslationUnit unit, String words) {
        boolean untouched = words.equals(unit.target());
        if (untouched && unit.origin() == UnitOrigin.IMPORT) return UnitOrigin.IMPORT;
        boolean known = found.stream().anyMatch(match -> match.target().equals(words));
        boolean typed = untouched && unit.origin() == UnitOrigin.HUMAN;
        return known && !typed ? UnitOrigin.MEMORY : UnitOrigin.HUMAN;
    }

    /** The newest first, each translation once. */
    ObservableList<ExactMatch> found() {
        return found;
    }
}
