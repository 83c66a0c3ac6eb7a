/** What a platform shows differs from what we left there. */
@NullMarked
package studio.meridian.model.conflict;

import org.jspecify.annotations.NullMarked;
