/** Conflicts with platforms, and what a person decided about them. */
@NullMarked
package studio.meridian.storage.conflict;

import org.jspecify.annotations.NullMarked;
