/** The verbs that bring the workspace and the platforms together. */
@NullMarked
package studio.meridian.cli.sync;

import org.jspecify.annotations.NullMarked;
