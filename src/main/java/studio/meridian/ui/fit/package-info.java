/** How a text fits the channels and how it will look there; the editor and the plan show it. */
@NullMarked
package studio.meridian.ui.fit;

import org.jspecify.annotations.NullMarked;
