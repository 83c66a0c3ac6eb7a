package studio.meridian.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

class IdsTest {
    private static final long START = Instant.parse("2026-11-23T09:00:00Z").toEpochMilli();

    private final AtomicLong now = new AtomicLong(START);
    private final Ids ids = new Ids(() -> Instant.ofEpochMilli(now.get()), new Random(1));

    @Test
    void an_id_is_a_version_seven_uuid_of_its_moment() {
        Id<Post> id = ids.next();
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(START);
    }

    @Test
    void ids_grow_within_a_millisecond_and_when_the_clock_steps_back() {
        List<Id<Post>> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            if (i % 100 == 0) now.addAndGet(i % 200 == 0 ? 3 : -2);
            made.add(ids.next());
        }
        assertThat(made).isSorted();
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
    }

    @Test
    void bytes_and_text_come_back_as_the_same_id() {
        Id<Post> id = ids.next();
        assertThat(Id.<Post>ofBytes(id.toBytes())).isEqualTo(id);
        assertThat(Id.<Post>of(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> Id.ofBytes(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Id.of("post 1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_digest_tells_where_a_text_ends() {
        assertThat(Sha256.ofParts("ab", "c")).isNotEqualTo(Sha256.ofParts("a", "bc"));
        assertThat(Sha256.ofParts("ab", "")).isNotEqualTo(Sha256.ofParts("ab"));
        assertThat(Sha256.of("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
