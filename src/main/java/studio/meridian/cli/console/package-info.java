/** Where commands speak: results for people and for programs, remarks, progress. */
@NullMarked
package studio.meridian.cli.console;

import org.jspecify.annotations.NullMarked;
