/** What the site holds: entries with their addresses, languages and topics. Pure. */
@NullMarked
package studio.meridian.platform.site.catalog;

import org.jspecify.annotations.NullMarked;
