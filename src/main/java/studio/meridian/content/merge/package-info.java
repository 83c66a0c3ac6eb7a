/** Texts compared and merged paragraph by paragraph. */
@NullMarked
package studio.meridian.content.merge;

import org.jspecify.annotations.NullMarked;
