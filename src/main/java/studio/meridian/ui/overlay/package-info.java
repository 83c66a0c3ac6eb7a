/** What lies over the screens within the same scene: dialogs, the palette's card, notices. */
@NullMarked
package studio.meridian.ui.overlay;

import org.jspecify.annotations.NullMarked;
