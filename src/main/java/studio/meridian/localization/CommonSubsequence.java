package studio.meridian.localization;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Longest common subsequence after Hunt and Szymanski (CACM 20/5, 1977): fast where most elements
 * differ from each other, which holds for sentences and words.
 */
final class CommonSubsequence<T> {
    private final List<T> left;
    private final List<T> right;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Link> ends = new ArrayList<>();

    private CommonSubsequence(List<T> left, List<T> right) {
        this.left = left;
        this.right = right;
    }

    /** Positions of one element in both lists. */
    record Pair(int left, int right) {}

    private record Link(Pair pair, @Nullable Link before) {}

    /** The pairs in ascending order. */
    static <T> List<Pair> of(List<T> left, List<T> right) {
        return new CommonSubsequence<>(left, right).find();
    }

    private List<Pair> find() {
        int shorter = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shorter && left.get(head).equals(right.get(head))) head++;
        int tail = 0;
        while (tail < shorter - head && atEnd(left, tail).equals(atEnd(right, tail))) tail++;
        for (int i = 0; i < head; i++) pairs.add(new Pair(i, i));
        middle(head, left.size() - tail, right.size() - tail);
        for (int i = tail; i > 0; i--) pairs.add(new Pair(left.size() - i, right.size() - i));
        return pairs;
    }

    private static <T> T atEnd(List<T> list, int fromEnd) {
        return list.get(list.size() - 1 - fromEnd);
    }

    private void middle(int start, int leftEnd, int rightEnd) {
        Map<T, List<Integer>> places = new HashMap<>();
        // Descending, so that one element of the left is used at most once.
        for (int j = rightEnd - 1; j >= start; j--) {
            places.computeIfAbsent(right.get(j), _ -> new ArrayList<>()).add(j);
        }
        int[] thresholds = new int[Math.max(0, rightEnd - start)];
        for (int i = start; i < leftEnd; i++) {
            for (int j : places.getOrDefault(left.get(i), List.of())) extend(i, j, thresholds);
        }
        Deque<Pair> chain = new ArrayDeque<>();
        Link link = ends.isEmpty() ? null : ends.getLast();
        for (; link != null; link = link.before) chain.push(link.pair);
        pairs.addAll(chain);
    }

    private void extend(int i, int j, int[] thresholds) {
        int found = Arrays.binarySearch(thresholds, 0, ends.size(), j);
        if (found >= 0) return;
        int length = -found - 1;
        thresholds[length] = j;
        Link link = new Link(new Pair(i, j), length == 0 ? null : ends.get(length - 1));
        if (length == ends.size()) ends.add(link);
        else ends.set(length, link);
    }
}
