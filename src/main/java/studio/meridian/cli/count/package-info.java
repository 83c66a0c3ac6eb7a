/** {@code meridian counts}: how readers took what is published. */
@NullMarked
package studio.meridian.cli.count;

import org.jspecify.annotations.NullMarked;
