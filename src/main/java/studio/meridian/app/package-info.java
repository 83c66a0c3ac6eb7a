/**
 * Composition root: builds the core and the desktop by hand, owns start and stop order, logging and
 * the display probe. The only package that names concrete platform adapters.
 */
@NullMarked
package studio.meridian.app;

import org.jspecify.annotations.NullMarked;
