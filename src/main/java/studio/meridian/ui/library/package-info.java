/** The Library screen: all posts, found as one types, put away and brought back. */
@NullMarked
package studio.meridian.ui.library;

import org.jspecify.annotations.NullMarked;
