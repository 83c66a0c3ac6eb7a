package studio.meridian.secrets;

import studio.meridian.messages.FailureException;
import studio.meridian.safe.Secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D), each bound to its place. A box is one byte of
 * format, a random nonce of 12 bytes, and the ciphertext with its tag of 16.
 */
public final class Vault {
    /** Length of a key, in bytes. */
    static final int KEY = 32;

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    Vault(byte[] key, SecureRandom random) {
        if (key.length != KEY) throw new IllegalArgumentException("a key has 32 bytes");
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** A sealed box, different each time. */
    public byte[] seal(Place place, Secret secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = secret.expose().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, 0, place).doFinal(text);
            byte[] box = new byte[1 + NONCE + sealed.length];
            box[0] = FORMAT;
            System.arraycopy(nonce, 0, box, 1, NONCE);
            System.arraycopy(sealed, 0, box, 1 + NONCE, sealed.length);
            return box;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /**
     * What a box holds.
     *
     * @throws FailureException {@link SecretFailure.Unreadable} when it was changed, was sealed for
     *     another place, or with another key
     */
    public Secret open(Place place, byte[] box) {
        int start = 1 + NONCE;
        if (box.length < start + TAG_BITS / 8 || box[0] != FORMAT) throw unreadable(place, null);
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, box, 1, place)
                            .doFinal(box, start, box.length - start);
            return Secret.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw unreadable(place, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int from, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, from, NONCE));
        cipher.updateAAD(place.bytes());
        return cipher;
    }

    private static FailureException unreadable(
            Place place, @org.jspecify.annotations.Nullable Throwable cause) {
        return new FailureException(new SecretFailure.Unreadable(place.account()), cause);
    }
}
