/**
 * Markdown and plain text to sentences and back again: what is not a sentence is kept by source
 * position, so that a text rebuilt from its own sentences is the same to the byte.
 */
@NullMarked
package studio.meridian.localization.segment;

import org.jspecify.annotations.NullMarked;
