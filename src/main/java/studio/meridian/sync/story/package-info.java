/** Deliveries in words: why one waits, and what happened to it. */
@NullMarked
package studio.meridian.sync.story;

import org.jspecify.annotations.NullMarked;
