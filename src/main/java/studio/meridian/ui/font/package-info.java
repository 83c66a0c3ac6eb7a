/** The bundled typefaces, and how text of every script is laid out with them. */
@NullMarked
package studio.meridian.ui.font;

import org.jspecify.annotations.NullMarked;
