/** The bricks of pages and feeds: escaped markup, links, words and dates in a page's language. */
@NullMarked
package studio.meridian.platform.site.markup;

import org.jspecify.annotations.NullMarked;
