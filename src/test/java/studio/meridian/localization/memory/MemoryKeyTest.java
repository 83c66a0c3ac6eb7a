package studio.meridian.localization.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryKeyTest {
    @Test
    void white_space_and_composition_make_no_difference() {
        assertThat(MemoryKey.of(" One\n two\u00A0\tthree "))
                .isEqualTo(MemoryKey.of("One two three"));
        assertThat(MemoryKey.of("Caf\u0065\u0301").digest())
                .isEqualTo(MemoryKey.of("Caf\u00E9").digest());
    }

    @Test
    void case_signs_and_markup_make_a_difference() {
        assertThat(MemoryKey.of("One two.")).isNotEqualTo(MemoryKey.of("one two."));
        assertThat(MemoryKey.of("One two.")).isNotEqualTo(MemoryKey.of("One two"));
        assertThat(MemoryKey.of("One *two*.")).isNotEqualTo(MemoryKey.of("One two."));
        assertThat(MemoryKey.of("one").digest()).hasSize(64);
    }
}
