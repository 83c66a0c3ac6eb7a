/** The tour: the real desktop played from a list of steps, each kept as a picture. */
@NullMarked
package studio.meridian.ui.tour;

import org.jspecify.annotations.NullMarked;
