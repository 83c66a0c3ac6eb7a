/** How readers took what was published, as numbers over time. */
@NullMarked
package studio.meridian.model.count;

import org.jspecify.annotations.NullMarked;
