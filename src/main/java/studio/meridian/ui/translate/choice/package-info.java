/** Asks for one of many things, such as a post or a language. */
@NullMarked
package studio.meridian.ui.translate.choice;

import org.jspecify.annotations.NullMarked;
