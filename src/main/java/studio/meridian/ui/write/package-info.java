/** The screen where posts are written. */
@NullMarked
package studio.meridian.ui.write;

import org.jspecify.annotations.NullMarked;
