package studio.meridian.localization;

import studio.meridian.localization.PairTranslation.Block;

import java.util.Arrays;
import java.util.List;

/** Finds which blocks of a source and of its translation belong together, in order. */
final class BlockPairing {
    /** Cost of leaving a block alone; about that of a pair of very unlike lengths. */
    private static final double ALONE = 600;

    /** A translation that is not finished ends early: that is no surprise. */
    private static final double NOT_YET = 30;

    private static final double OTHER_PATH = 300;

    /** More blocks than this are paired one by one. */
    private static final int LARGEST = 4_000_000;

    private final List<Block> left;
    private final List<Block> right;

    BlockPairing(List<Block> left, List<Block> right) {
        this.left = left;
        this.right = right;
    }

    /** For each block of the source its partner, or -1. */
    int[] partners() {
        boolean large = (long) left.size() * right.size() > LARGEST;
        return large ? oneByOne() : walk(costs());
    }

    private int[] oneByOne() {
        int[] partners = new int[left.size()];
        for (int i = 0; i < partners.length; i++) {
            boolean same = i < right.size() && pair(i, i) < Double.POSITIVE_INFINITY;
            partners[i] = same ? i : -1;
        }
        return partners;
    }

    /** Least cost of pairing what is left from each pair of positions on. */
    private double[][] costs() {
        double[][] cost = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size(); i >= 0; i--) {
            for (int j = right.size(); j >= 0; j--) {
                if (i == left.size() && j == right.size()) continue;
                double best = Double.POSITIVE_INFINITY;
                if (i < left.size()) best = cost[i + 1][j] + skip(j);
                if (j < right.size()) best = Math.min(best, cost[i][j + 1] + ALONE);
                if (i < left.size() && j < right.size()) {
                    best = Math.min(best, cost[i + 1][j + 1] + pair(i, j));
                }
                cost[i][j] = best;
            }
        }
        return cost;
    }

    private int[] walk(double[][] cost) {
        int[] partners = new int[left.size()];
        Arrays.fill(partners, -1);
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (cost[i][j] == cost[i + 1][j + 1] + pair(i, j)) partners[i++] = j++;
            else if (cost[i][j] == cost[i][j + 1] + ALONE) j++;
            else i++;
        }
        return partners;
    }

    private double skip(int j) {
        return j == right.size() ? NOT_YET : ALONE;
    }

    private double pair(int i, int j) {
        Block source = left.get(i);
        Block target = right.get(j);
        if (source.first().kind() != target.first().kind()) return Double.POSITIVE_INFINITY;
        boolean samePath = source.first().path().equals(target.first().path());
        return LengthCost.of(source.text(), target.text()) + (samePath ? 0 : OTHER_PATH);
    }
}
