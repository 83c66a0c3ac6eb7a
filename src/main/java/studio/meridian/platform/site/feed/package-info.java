/** The site for machines: feeds of each language, the sitemap and what robots may read. */
@NullMarked
package studio.meridian.platform.site.feed;

import org.jspecify.annotations.NullMarked;
