/**
 * What was translated before: the port to the translation memory, the key it is looked up by, and
 * filling empty units from it. The reader of the database lives in {@code storage}.
 */
@NullMarked
package studio.meridian.localization.memory;

import org.jspecify.annotations.NullMarked;
