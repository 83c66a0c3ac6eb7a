/** The Activity: what needs a person, and every delivery with its timeline. */
@NullMarked
package studio.meridian.ui.activity;

import org.jspecify.annotations.NullMarked;
