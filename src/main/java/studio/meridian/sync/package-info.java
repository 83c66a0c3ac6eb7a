/** The outbox: which deliveries are due, and the engine that runs each exactly once. */
@NullMarked
package studio.meridian.sync;

import org.jspecify.annotations.NullMarked;
