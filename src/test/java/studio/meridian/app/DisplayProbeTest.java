package studio.meridian.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayProbeTest {
    @ParameterizedTest
    @ValueSource(strings = {":4711", ":4711.0", "nonsense", "unix:4711"})
    void a_display_that_nobody_serves_does_not_answer(String display) {
        assertThat(DisplayProbe.answers(display)).isFalse();
    }

    @Test
    void a_library_is_there_or_it_is_not() {
        assertThat(DisplayProbe.loads("libc.so.6")).isTrue();
        assertThat(DisplayProbe.loads("libnobody-has-this.so.0")).isFalse();
    }

    @Test
    void the_answer_has_words() {
        assertThat(DisplayProbe.probe().words()).isNotBlank();
    }
}
