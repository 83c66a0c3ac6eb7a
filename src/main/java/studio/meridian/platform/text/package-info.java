/**
 * Markdown for platforms of short posts: running text with marked stretches, in pieces of the
 * length that one post may have.
 */
@NullMarked
package studio.meridian.platform.text;

import org.jspecify.annotations.NullMarked;
