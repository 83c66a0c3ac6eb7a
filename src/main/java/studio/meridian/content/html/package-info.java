/** HTML from elsewhere, WordPress above all, into Markdown without losing a word. */
@NullMarked
package studio.meridian.content.html;

import org.jspecify.annotations.NullMarked;
