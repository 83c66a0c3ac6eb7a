/** The screen on which a post becomes one in another language, sentence by sentence. */
@NullMarked
package studio.meridian.ui.translate;

import org.jspecify.annotations.NullMarked;
