package studio.meridian.platform.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.meridian.model.Id;
import studio.meridian.model.Ids;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

class TidTest {
    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    @Test
    void a_name_has_the_form_the_protocol_asks_for() {
        String name = Tid.of("019ab1c2-8e00-7fff-bfff-ffffffffffff", 1);
        assertThat(name).matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
        assertThat(Tid.of("019ab1c2-8e00-7fff-bfff-ffffffffffff", 1)).isEqualTo(name);
    }

    @Test
    void a_name_tells_its_moment() {
        Id<Object> id = new Ids(NOON, new Random(1)).next();
        long value = 0;
        for (char c : Tid.of(id.toString(), 1).toCharArray()) {
            value = value << 5 | "234567abcdefghijklmnopqrstuvwxyz".indexOf(c);
        }
        assertThat(Instant.ofEpochMilli((value >>> 10) / 1000)).isEqualTo(NOON.instant());
    }

    @Test
    void the_posts_of_a_thread_sort_in_its_order() {
        String key = new Ids(NOON, new Random(2)).next().toString();
        String before = Tid.of(key, 1);
        for (int number = 2; number < 3000; number++) {
            String next = Tid.of(key, number);
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void thousands_planned_in_one_moment_with_threads_of_ten_share_no_name() {
        // A clock that stands still is the worst case: the counter alone tells them apart.
        Ids ids = new Ids(NOON, new Random(3));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 900; i++) {
            String key = ids.next().toString();
            for (int number = 1; number <= 10; number++) names.add(Tid.of(key, number));
        }
        assertThat(names).hasSize(9000);
    }
}
