/** What was counted of published posts, over time. */
@NullMarked
package studio.meridian.storage.count;

import org.jspecify.annotations.NullMarked;
