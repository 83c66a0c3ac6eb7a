package studio.meridian.sync.simulation;

import java.time.Instant;
import java.time.InstantSource;

/** Time as it is, and what the computer makes of it: a wall clock that is set, a boot that ends. */
final class Clocks implements InstantSource {
    private static final long START = Instant.parse("2026-11-23T09:00:00Z").toEpochMilli();

    /** Milliseconds of real time. */
    long now = START;

    /** How far our wall clock is ahead. */
    long wrong;

    /** Milliseconds awake since the boot. */
    private long awake = 1_000;

    private int boots = 1;

    /** Counts changes of a clock, ours or a server's. */
    int changes;

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now + wrong);
    }

    long nanos() {
        return awake * 1_000_000;
    }

    String boot() {
        return "boot-" + boots;
    }

    void pass(long millis) {
        now += millis;
        awake += millis;
    }

    /** The monotonic clock stands still meanwhile. */
    void sleep(long millis) {
        now += millis;
    }

    void set(long by) {
        wrong += by;
        changes++;
    }

    void reboot() {
        boots++;
        awake = 500;
        now += 30_000;
    }
}
