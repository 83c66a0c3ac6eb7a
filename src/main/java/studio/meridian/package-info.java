/** Entry point of Meridian Studio; chooses between the desktop and the command line. */
@NullMarked
package studio.meridian;

import org.jspecify.annotations.NullMarked;
