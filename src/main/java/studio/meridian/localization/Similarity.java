package studio.meridian.localization;

import java.util.List;

/** How alike two sentences are: the share of words they have in common in the same order. */
final class Similarity {
    private Similarity() {}

    /**
     * Twice the common words over all words, from 0 to 1.
     *
     * @param left words as of {@link Tokens#words}
     */
    static double of(List<String> left, List<String> right) {
        int all = left.size() + right.size();
        return all == 0 ? 0 : 2.0 * CommonSubsequence.of(left, right).size() / all;
    }
}
