/**
 * The command line: picocli commands from options through the core to an exit code. What a command
 * uses is handed in by app; no JavaFX.
 */
@NullMarked
package studio.meridian.cli;

import org.jspecify.annotations.NullMarked;
