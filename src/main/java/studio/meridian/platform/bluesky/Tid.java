package studio.meridian.platform.bluesky;

import java.util.UUID;

/**
 * Names of records as Bluesky wants them (https://atproto.com/specs/tid): a moment in microseconds
 * and the number of a clock, in 13 characters that sort by time.
 */
final class Tid {
    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int CLOCK_BITS = 10;

    private Tid() {}

    /**
     * The name of a post of a thread, the same at every call: from the moment and the counter in
     * our UUIDv7, a millisecond later for each post, so that the thread sorts in its order.
     *
     * @param number from 1
     */
    static String of(String key, int number) {
        UUID uuid = UUID.fromString(key);
        long high = uuid.getMostSignificantBits();
        long millis = (high >>> 16) + number - 1;
        long within = (high & 0xfff) % 1000;
        long clock = uuid.getLeastSignificantBits() & ((1 << CLOCK_BITS) - 1);
        return written((millis * 1000 + within) << CLOCK_BITS | clock);
    }

    private static String written(long value) {
        char[] text = new char[LENGTH];
        long rest = value & Long.MAX_VALUE;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }
}
