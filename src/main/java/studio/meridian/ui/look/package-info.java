/** How the studio looks: theme, text size and the style sheets that carry the tokens. */
@NullMarked
package studio.meridian.ui.look;

import org.jspecify.annotations.NullMarked;
