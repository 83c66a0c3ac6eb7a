/** The one door for files that come in: what a person points at is read by what it is. */
@NullMarked
package studio.meridian.export.incoming;

import org.jspecify.annotations.NullMarked;
