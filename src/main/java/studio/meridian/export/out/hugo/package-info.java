/** A complete source tree for the site generator Hugo, from version 0.111 on. */
@NullMarked
package studio.meridian.export.out.hugo;

import org.jspecify.annotations.NullMarked;
