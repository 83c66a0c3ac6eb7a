/**
 * The screen where the studio is set up: looks, the person, the workspace, keys, what is inside.
 */
@NullMarked
package studio.meridian.ui.settings;

import org.jspecify.annotations.NullMarked;
