/**
 * The desktop: the one place that names every screen. JavaFX lives here and in app.Desktop only.
 */
@NullMarked
package studio.meridian.ui;

import org.jspecify.annotations.NullMarked;
