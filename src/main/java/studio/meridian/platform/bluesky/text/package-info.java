/** Markdown as Bluesky shows it: plain text with marked stretches, in pieces of its length. */
@NullMarked
package studio.meridian.platform.bluesky.text;

import org.jspecify.annotations.NullMarked;
