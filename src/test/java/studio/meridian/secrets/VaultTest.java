package studio.meridian.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.leak.Known;
import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/** What is sealed opens for its own place alone, and a keyring must prove itself. */
class VaultTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Place PLACE = new Place("channel-1", "password");

    private final Vault vault = new Vault(key(1), RANDOM);

    @ParameterizedTest
    @ValueSource(strings = {"", Known.TOKEN + " efgh ijkl", "пароль", "密码🔑", "a\u0000b\n"})
    void what_was_sealed_comes_back(String text) {
        byte[] box = vault.seal(PLACE, Secret.of(text));

        assertThat(vault.open(PLACE, box)).isEqualTo(Secret.of(text));
        if (text.length() > 4) {
            String raw = new String(box, StandardCharsets.ISO_8859_1);
            byte[] words = text.getBytes(StandardCharsets.UTF_8);
            assertThat(raw).doesNotContain(new String(words, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        Secret secret = Secret.of(Known.TOKEN);
        assertThat(vault.seal(PLACE, secret)).isNotEqualTo(vault.seal(PLACE, secret));
    }

    @Test
    void a_box_opens_in_no_other_place() {
        byte[] box = vault.seal(PLACE, Secret.of(Known.TOKEN));

        assertUnreadable(() -> vault.open(new Place("channel-2", "password"), box));
        assertUnreadable(() -> vault.open(new Place("channel-1", "token"), box));
        // The two names run together would be the same text.
        assertUnreadable(() -> vault.open(new Place("channel-1p", "assword"), box));
        assertUnreadable(() -> new Vault(key(2), RANDOM).open(PLACE, box));
    }

    @Test
    void no_byte_of_a_box_can_be_changed_and_none_left_out() {
        byte[] box = vault.seal(PLACE, Secret.of(Known.TOKEN));
        for (int i = 0; i < box.length; i++) {
            byte[] changed = box.clone();
            changed[i] ^= 1;
            assertUnreadable(() -> vault.open(PLACE, changed));
            byte[] shorter = Arrays.copyOf(box, i);
            assertUnreadable(() -> vault.open(PLACE, shorter));
        }
    }

    @Test
    void a_key_is_made_once_and_found_again() {
        MemoryRing ring = new MemoryRing("Memory");
        byte[] box = new KeptKey(ring, "w1", RANDOM).make().seal(PLACE, Secret.of(Known.TOKEN));

        Vault later = new KeptKey(ring, "w1", RANDOM).open();
        assertThat(later.open(PLACE, box)).isEqualTo(Secret.of(Known.TOKEN));
        assertThatThrownBy(() -> new KeptKey(ring, "w2", RANDOM).open())
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            assertThat(e.failure()).isInstanceOf(SecretFailure.KeyGone.class);
                        });
    }

    @Test
    void a_key_that_was_garbled_counts_as_gone() {
        MemoryRing ring = new MemoryRing("Memory");
        new KeptKey(ring, "w1", RANDOM).make();
        for (String garbled : new String[] {"", "!!", "QUJD"}) {
            ring.kept.replaceAll((_, _) -> Secret.of(garbled));
            assertThatThrownBy(() -> new KeptKey(ring, "w1", RANDOM).open())
                    .isInstanceOfSatisfying(
                            FailureException.class,
                            e -> {
                                assertThat(e.failure()).isInstanceOf(SecretFailure.KeyGone.class);
                            });
        }
    }

    @Test
    void a_ring_that_works_is_left_as_it_was() {
        MemoryRing ring = new MemoryRing("Memory");
        assertThat(SystemKeyRing.proven(ring, Secret.of("probe"))).isSameAs(ring);
        assertThat(ring.kept).isEmpty();
    }

    @Test
    void a_ring_that_keeps_nothing_is_not_believed() {
        KeyRing forgetful =
                new MemoryRing("Memory") {
                    @Override
                    public void write(String entry, Secret secret) {}
                };
        assertNoRing(forgetful);
    }

    @Test
    void a_ring_that_mixes_things_up_is_not_believed() {
        KeyRing muddled =
                new MemoryRing("Memory") {
                    @Override
                    public @Nullable Secret read(String entry) {
                        return Secret.of("something else");
                    }
                };
        assertNoRing(muddled);
    }

    @Test
    void a_ring_that_cannot_forget_is_not_believed() {
        KeyRing clinging =
                new MemoryRing("Memory") {
                    @Override
                    public void forget(String entry) {}
                };
        assertNoRing(clinging);
    }

    private static void assertNoRing(KeyRing ring) {
        assertThatThrownBy(() -> SystemKeyRing.proven(ring, Secret.of("probe")))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            assertThat(e.failure()).isInstanceOf(SecretFailure.NoKeyRing.class);
                        });
    }

    private static void assertUnreadable(ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> {
                            assertThat(e.failure()).isInstanceOf(SecretFailure.Unreadable.class);
                            assertThat(e.getMessage()).doesNotContain(Known.TOKEN);
                        });
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[Vault.KEY];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
