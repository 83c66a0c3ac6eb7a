/** How the site comes to the disk: everything beside the old one, then one step from old to new. */
@NullMarked
package studio.meridian.platform.site.release;

import org.jspecify.annotations.NullMarked;
