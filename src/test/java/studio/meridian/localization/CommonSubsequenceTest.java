package studio.meridian.localization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class CommonSubsequenceTest {
    @Test
    void it_is_a_common_subsequence_and_as_long_as_the_textbook_finds() {
        Random random = new Random(20261123);
        for (int round = 0; round < 3_000; round++) {
            List<Integer> left = list(random);
            List<Integer> right = list(random);
            List<CommonSubsequence.Pair> pairs = CommonSubsequence.of(left, right);
            assertThat(pairs).hasSize(length(left, right));
            for (int i = 0; i < pairs.size(); i++) {
                CommonSubsequence.Pair pair = pairs.get(i);
                assertThat(left.get(pair.left())).isEqualTo(right.get(pair.right()));
                if (i == 0) continue;
                assertThat(pair.left()).isGreaterThan(pairs.get(i - 1).left());
                assertThat(pair.right()).isGreaterThan(pairs.get(i - 1).right());
            }
        }
    }

    private static List<Integer> list(Random random) {
        return IntStream.range(0, random.nextInt(12)).map(_ -> random.nextInt(5)).boxed().toList();
    }

    /** Plain dynamic programming. */
    private static int length(List<Integer> left, List<Integer> right) {
        int[][] best = new int[left.size() + 1][right.size() + 1];
        for (int i = 1; i <= left.size(); i++) {
            for (int j = 1; j <= right.size(); j++) {
                best[i][j] =
                        left.get(i - 1).equals(right.get(j - 1))
                                ? best[i - 1][j - 1] + 1
                                : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[left.size()][right.size()];
    }
}
