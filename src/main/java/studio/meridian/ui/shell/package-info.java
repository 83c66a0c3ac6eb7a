/** The window around the screens: title row, navigation, status bar, command palette. */
@NullMarked
package studio.meridian.ui.shell;

import org.jspecify.annotations.NullMarked;
