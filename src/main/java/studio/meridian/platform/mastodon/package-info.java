/**
 * Publishes to servers that speak the Mastodon API. What was sent is found again among the
 * account's own posts by its words, because not every server honours a key.
 */
@NullMarked
package studio.meridian.platform.mastodon;

import org.jspecify.annotations.NullMarked;
