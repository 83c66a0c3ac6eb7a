package studio.meridian.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.meridian.leak.Known;
import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

import java.security.SecureRandom;

/** The right words open the vault on every machine, wrong ones do not, and nothing lies open. */
class PassphraseLockTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Place PLACE = new Place("channel-1", "password");

    @Test
    void the_right_words_open_what_they_sealed_after_a_restart() {
        Secret words = Secret.of("seven grey gulls");
        PassphraseLock lock = PassphraseLock.make(words, RANDOM);
        byte[] box = lock.open(words, RANDOM).seal(PLACE, Secret.of(Known.TOKEN));
        String kept = lock.json();

        assertThat(kept).doesNotContain("gulls");
        assertThat(PassphraseLock.read(kept).open(words, RANDOM).open(PLACE, box))
                .isEqualTo(Secret.of(Known.TOKEN));
        assertWrong(PassphraseLock.read(kept), "seven grey gulls ");
        assertWrong(PassphraseLock.read(kept), "");
    }

    @Test
    void two_workspaces_with_the_same_words_have_different_keys() {
        Secret words = Secret.of("seven grey gulls");
        PassphraseLock one = PassphraseLock.make(words, RANDOM);
        PassphraseLock two = PassphraseLock.make(words, RANDOM);
        byte[] box = one.open(words, RANDOM).seal(PLACE, Secret.of(Known.TOKEN));

        assertThat(one.salt()).isNotEqualTo(two.salt());
        Vault other = two.open(words, RANDOM);
        assertThatThrownBy(() -> other.open(PLACE, box)).isInstanceOf(FailureException.class);
    }

    @Test
    void the_same_words_in_another_unicode_form_are_the_same_words() {
        PassphraseLock lock = PassphraseLock.make(Secret.of("caf\u00e9 ﬁn"), RANDOM);
        assertThat(lock.open(Secret.of("cafe\u0301 fin"), RANDOM)).isNotNull();
    }

    @Test
    void the_cost_is_what_the_standard_recommends() {
        PassphraseLock lock = PassphraseLock.make(Secret.of("x"), RANDOM);
        assertThat(lock.kibibytes()).isEqualTo(65_536);
        assertThat(lock.passes()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2000000000, 3", "65536, 0", "65536, 100000"})
    void a_file_cannot_ask_for_any_amount_of_memory_or_time(int kibibytes, int passes) {
        PassphraseLock good = PassphraseLock.make(Secret.of("x"), RANDOM);
        assertWrong(new PassphraseLock(kibibytes, passes, good.salt(), good.check()), "x");
    }

    @Test
    void a_damaged_lock_opens_for_nobody() {
        PassphraseLock good = PassphraseLock.make(Secret.of("x"), RANDOM);
        assertWrong(new PassphraseLock(65_536, 3, "not base 64!", good.check()), "x");
        assertWrong(new PassphraseLock(65_536, 3, good.salt(), "AAAA"), "x");
    }

    private static void assertWrong(PassphraseLock lock, String words) {
        assertThatThrownBy(() -> lock.open(Secret.of(words), RANDOM))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            assertThat(e.failure())
                                    .isInstanceOf(SecretFailure.WrongPassphrase.class);
                        });
    }
}
