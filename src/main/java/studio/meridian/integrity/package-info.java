/** Checks of a post before it is published. Pure: what the workspace holds is passed in. */
@NullMarked
package studio.meridian.integrity;

import org.jspecify.annotations.NullMarked;
