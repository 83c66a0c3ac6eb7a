package studio.meridian.model;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The identity of a record of type {@code T}: a UUIDv7, made here and never taken from a platform.
 *
 * @param value the UUID
 * @param <T> what is identified; keeps a post's id from being passed as a variant's
 */
public record Id<T>(UUID value) implements Comparable<Id<T>> {
    /** Reads the 16 bytes as stored. */
    public static <T> Id<T> ofBytes(byte[] bytes) {
        if (bytes.length != 16) throw new IllegalArgumentException("an id has 16 bytes");
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Id<>(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException when it is no UUID
     */
    public static <T> Id<T> of(String text) {
        return new Id<>(UUID.fromString(text));
    }

    /** The 16 bytes in network order, so that byte order is time order. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public int compareTo(Id<T> other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
