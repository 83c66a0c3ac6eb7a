/** Pure text logic: CommonMark to HTML and back, excerpt, slug, counts. No clock, no files. */
@NullMarked
package studio.meridian.content;

import org.jspecify.annotations.NullMarked;
