/**
 * Pictures as they are published: re-encoded in a few widths, which leaves behind everything but
 * the pixels (place, camera, thumbnails of what was cut away).
 */
@NullMarked
package studio.meridian.platform.site.picture;

import org.jspecify.annotations.NullMarked;
