/** What every verb is made of: its options, the open workspace it works on, and exit codes. */
@NullMarked
package studio.meridian.cli.verb;

import org.jspecify.annotations.NullMarked;
