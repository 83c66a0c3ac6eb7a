package studio.meridian.safe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, token or key. It shows as stars wherever it is printed, and is compared in constant
 * time; only {@link #expose} gives it away.
 */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps the text itself. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The text itself; for the one place that sends or encrypts it. */
    public String expose() {
        return value;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(utf8(value), utf8(secret.value));
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
