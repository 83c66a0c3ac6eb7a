/** What was typed as an argument: read, or refused in words. */
@NullMarked
package studio.meridian.cli.argument;

import org.jspecify.annotations.NullMarked;
