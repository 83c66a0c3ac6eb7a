package studio.meridian.model;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDv7 ids (RFC 9562, section 5.7) that grow in the order they were made, also within one
 * millisecond and when the clock steps back. Safe for any thread.
 */
public final class Ids {
    private static final int COUNTER_BITS = 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastTick;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id. */
    public <T> Id<T> next() {
        long tick;
        long tail;
        synchronized (this) {
            // 48 bits of milliseconds and a 12 bit counter as one number that only grows.
            tick = Math.max(clock.millis() << COUNTER_BITS, lastTick + 1);
            lastTick = tick;
            tail = random.nextLong();
        }
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | (tick & 0xFFF);
        long low = (tail & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new Id<>(new UUID(high, low));
    }
}
