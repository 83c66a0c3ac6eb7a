package studio.meridian.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PackingTest {
    @Test
    void things_with_room_share_a_row() {
        assertThat(Packing.rows(List.of(0.0, 10.0, 20.0), 10)).containsExactly(0, 0, 0);
        assertThat(Packing.rows(List.of(0.0, 5.0, 10.0), 10)).containsExactly(0, 1, 0);
        assertThat(Packing.rows(List.of(), 10)).isEmpty();
    }

    @Test
    void nothing_ever_covers_anything() {
        long seed = 20261124;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Double> starts = new ArrayList<>();
            for (int i = 0; i < 20; i++) starts.add(random.nextDouble(100));
            starts.sort(null);
            List<Integer> rows = Packing.rows(starts, 10);
            for (int i = 0; i < starts.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean apart = starts.get(i) - starts.get(j) >= 10;
                    assertThat(apart || !rows.get(i).equals(rows.get(j))).isTrue();
                }
            }
        }
    }

    @Test
    void what_has_no_room_leaves_a_place_for_the_word_about_it() {
        assertThat(Packing.seen(100, 30, 4, 16, 2)).isEqualTo(2);
        assertThat(Packing.seen(98, 30, 4, 16, 3)).isEqualTo(3);
        assertThat(Packing.seen(97, 30, 4, 16, 3)).isEqualTo(2);
        assertThat(Packing.seen(10, 30, 4, 16, 3)).isZero();
    }
}
