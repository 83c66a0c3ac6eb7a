package studio.meridian.localization;

import studio.meridian.model.TranslationUnit.Field;

import java.util.ArrayList;
import java.util.List;

/** Pairs two runs of sentences in order so that the sum of their similarities is greatest. */
final class SimilarPairs {
    /** Below it a sentence is another one, not the same one edited. */
    private static final double LEAST = 0.3;

    /** How far from its expected place a partner is looked for; keeps long runs cheap. */
    private static final int REACH = 40;

    /** Runs larger than this are halved first: a text rewritten as a whole has no fine answer. */
    private static final int LARGEST = 1_000_000;

    private final List<Item> left;
    private final List<Item> right;
    private final double[][] similarity;

    private SimilarPairs(List<Item> left, List<Item> right) {
        this.left = left;
        this.right = right;
        similarity = new double[left.size()][right.size()];
    }

    /** A sentence as its words. */
    record Item(Field field, List<String> words) {
        static Item of(Field field, String text) {
            return new Item(field, Tokens.words(text));
        }
    }

    /** The pairs in ascending order. */
    static List<CommonSubsequence.Pair> of(List<Item> left, List<Item> right) {
        if ((long) left.size() * right.size() <= LARGEST)
            return new SimilarPairs(left, right).best();
        int i = left.size() / 2;
        int j = right.size() / 2;
        List<CommonSubsequence.Pair> pairs =
                new ArrayList<>(of(left.subList(0, i), right.subList(0, j)));
        for (CommonSubsequence.Pair pair :
                of(left.subList(i, left.size()), right.subList(j, right.size()))) {
            pairs.add(new CommonSubsequence.Pair(pair.left() + i, pair.right() + j));
        }
        return pairs;
    }

    private List<CommonSubsequence.Pair> best() {
        double[][] sum = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                similarity[i][j] = similarity(i, j);
                double paired = similarity[i][j] + sum[i + 1][j + 1];
                sum[i][j] = Math.max(paired, Math.max(sum[i + 1][j], sum[i][j + 1]));
            }
        }
        return path(sum);
    }

    private List<CommonSubsequence.Pair> path(double[][] sum) {
        List<CommonSubsequence.Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (sum[i][j] == sum[i + 1][j]) {
                i++;
            } else if (sum[i][j] == sum[i][j + 1]) {
                j++;
            } else {
                pairs.add(new CommonSubsequence.Pair(i++, j++));
            }
        }
        return pairs;
    }

    private double similarity(int i, int j) {
        long expected = (long) i * right.size() / left.size();
        if (Math.abs(j - expected) > REACH || left.get(i).field() != right.get(j).field()) return 0;
        double value = Similarity.of(left.get(i).words(), right.get(j).words());
        return value < LEAST ? 0 : value;
    }
}
