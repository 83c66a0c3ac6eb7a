/** Decides what an imported post does to the workspace, whatever format it came in. */
@NullMarked
package studio.meridian.export.intake;

import org.jspecify.annotations.NullMarked;
