/** A post as its reader will see it: in a browser without network, or in JavaFX's own text. */
@NullMarked
package studio.meridian.ui.preview;

import org.jspecify.annotations.NullMarked;
