/**
 * Publishes to Bluesky, by the AT protocol. A post has a name of our choice before it is sent, so
 * the same bytes sent twice are one post; a text longer than a post becomes a thread.
 */
@NullMarked
package studio.meridian.platform.bluesky;

import org.jspecify.annotations.NullMarked;
