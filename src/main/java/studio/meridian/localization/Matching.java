package studio.meridian.localization;

import org.jspecify.annotations.Nullable;

import studio.meridian.localization.UnitAlignment.Place;
import studio.meridian.model.TranslationUnit;
import studio.meridian.model.TranslationUnit.Field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds for each segment of a new source the old unit it continues: equal texts in order, then
 * equal texts that moved, then similar texts between the same neighbours.
 */
final class Matching {
    private final List<TranslationUnit> old;
    private final List<Place> places;
    private final int[] oldOf;
    private final boolean[] used;

    Matching(List<TranslationUnit> old, List<Place> places) {
        this.old = old;
        this.places = places;
        oldOf = new int[places.size()];
        Arrays.fill(oldOf, -1);
        used = new boolean[old.size()];
        List<CommonSubsequence.Pair> anchors = inOrder();
        moved(TranslationUnit::source);
        moved(TranslationUnit::previousSource);
        similar(anchors);
    }

    /** The old unit of a new place, or -1. */
    int oldOf(int place) {
        return oldOf[place];
    }

    List<Integer> unmatchedOld() {
        return IntStream.range(0, used.length).filter(i -> !used[i]).boxed().toList();
    }

    private void match(int from, int to) {
        oldOf[to] = from;
        used[from] = true;
    }

    private record Key(Field field, String text) {}

    private List<CommonSubsequence.Pair> inOrder() {
        List<CommonSubsequence.Pair> pairs =
                CommonSubsequence.of(
                        old.stream().map(unit -> new Key(unit.field(), unit.source())).toList(),
                        places.stream()
                                .map(place -> new Key(place.field(), place.text()))
                                .toList());
        pairs.forEach(pair -> match(pair.left(), pair.right()));
        return pairs;
    }

    private void moved(Function<TranslationUnit, @Nullable String> text) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i : unmatchedOld()) {
            String source = text.apply(old.get(i));
            if (source != null) free.computeIfAbsent(source, _ -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < oldOf.length; i++) {
            Deque<Integer> candidates = free.get(places.get(i).text());
            if (oldOf[i] >= 0 || candidates == null || candidates.isEmpty()) continue;
            match(candidates.remove(), i);
        }
    }

    private void similar(List<CommonSubsequence.Pair> anchors) {
        int fromOld = 0;
        int fromNew = 0;
        for (CommonSubsequence.Pair anchor : anchors) {
            similar(fromOld, anchor.left(), fromNew, anchor.right());
            fromOld = anchor.left() + 1;
            fromNew = anchor.right() + 1;
        }
        similar(fromOld, old.size(), fromNew, places.size());
    }

    /** Pairs what is left between two anchors. */
    private void similar(int fromOld, int toOld, int fromNew, int toNew) {
        List<Integer> left = IntStream.range(fromOld, toOld).filter(i -> !used[i]).boxed().toList();
        List<Integer> right =
                IntStream.range(fromNew, toNew).filter(i -> oldOf[i] < 0).boxed().toList();
        if (left.isEmpty() || right.isEmpty()) return;
        List<SimilarPairs.Item> before = new ArrayList<>();
        for (int i : left)
            before.add(SimilarPairs.Item.of(old.get(i).field(), old.get(i).source()));
        List<SimilarPairs.Item> after = new ArrayList<>();
        for (int i : right) {
            after.add(SimilarPairs.Item.of(places.get(i).field(), places.get(i).text()));
        }
        for (CommonSubsequence.Pair pair : SimilarPairs.of(before, after)) {
            match(left.get(pair.left()), right.get(pair.right()));
        }
    }
}
