package studio.meridian.safe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SecretTest {
    @Test
    void a_secret_shows_as_stars_wherever_it_is_printed() {
        Secret secret = Secret.of("abcd efgh");

        assertThat(secret).hasToString("***");
        assertThat(List.of(Map.of("password", secret)).toString()).doesNotContain("efgh");
        assertThat("%s".formatted(secret)).isEqualTo("***");
        assertThat(SafeJson.write(secret)).doesNotContain("efgh");
    }

    @Test
    void it_is_itself_and_nothing_of_it_is_in_its_hash() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
        assertThat(Secret.of("a")).hasSameHashCodeAs(Secret.of("b"));
        assertThat(Secret.of("").isEmpty()).isTrue();
    }
}
