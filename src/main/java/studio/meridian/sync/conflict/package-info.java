/** What the studio and a platform say of the same post, compared, and how a person settles it. */
@NullMarked
package studio.meridian.sync.conflict;

import org.jspecify.annotations.NullMarked;
