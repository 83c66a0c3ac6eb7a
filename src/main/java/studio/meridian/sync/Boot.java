package studio.meridian.sync;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Time as a sender needs it: the wall clock, and a clock that only runs forward and means something
 * within one boot.
 *
 * @param clock wall clock
 * @param nanos monotonic nanoseconds
 * @param id tells boots apart
 */
public record Boot(InstantSource clock, LongSupplier nanos, String id) {}
