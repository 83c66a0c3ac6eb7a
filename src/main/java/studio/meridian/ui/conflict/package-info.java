/** A post that differs here and on a platform: three columns, and a decision. */
@NullMarked
package studio.meridian.ui.conflict;

import org.jspecify.annotations.NullMarked;
