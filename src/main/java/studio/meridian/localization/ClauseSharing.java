package studio.meridian.localization;

import java.util.ArrayList;
import java.util.List;

/** Shares the parts of a translated block out among source sentences at the least cost. */
final class ClauseSharing {
    private static final double EMPTY = 460;
    private static final double EMPTY_AT_OPEN_END = 100;
    private static final double JOIN = 230;
    private static final double CUT = 150;

    private final List<String> sources;
    private final Clauses clauses;
    private final boolean open;
    private final double[][] cost;
    private final int[][] choice;

    ClauseSharing(List<String> sources, Clauses clauses, boolean open) {
        this.sources = sources;
        this.clauses = clauses;
        this.open = open;
        cost = new double[sources.size() + 1][clauses.size() + 1];
        choice = new int[sources.size()][clauses.size() + 1];
    }

    /** For each source sentence the number of parts used up to and including it. */
    List<Integer> shares() {
        // All parts must be used: nothing of a translation is lost.
        for (int j = 0; j < clauses.size(); j++) cost[sources.size()][j] = Double.POSITIVE_INFINITY;
        for (int i = sources.size() - 1; i >= 0; i--) {
            for (int j = clauses.size(); j >= 0; j--) choose(i, j);
        }
        List<Integer> shares = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < sources.size(); i++) {
            j = choice[i][j];
            shares.add(j);
        }
        return shares;
    }

    private void choose(int i, int from) {
        cost[i][from] = Double.POSITIVE_INFINITY;
        for (int to = from; to <= clauses.size(); to++) {
            double sum = cost(i, from, to) + cost[i + 1][to];
            if (sum < cost[i][from] || to == from) {
                cost[i][from] = sum;
                choice[i][from] = to;
            }
        }
    }

    private double cost(int i, int from, int to) {
        if (from == to) return open && to == clauses.size() ? EMPTY_AT_OPEN_END : EMPTY;
        double join = JOIN * Math.max(0, clauses.sentences(from, to) - 1);
        double cut = clauses.endsSentence(to) ? 0 : CUT;
        return LengthCost.of(sources.get(i), clauses.text(from, to)) + join + cut;
    }
}
