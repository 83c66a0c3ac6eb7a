/** How one sentence is shown, typed and named on the Translate screen. */
@NullMarked
package studio.meridian.ui.translate.sentence;

import org.jspecify.annotations.NullMarked;
