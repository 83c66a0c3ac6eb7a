/**
 * The pages of the site as HTML: no script, nothing from elsewhere, the words in their language.
 */
@NullMarked
package studio.meridian.platform.site.page;

import org.jspecify.annotations.NullMarked;
