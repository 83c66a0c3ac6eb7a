/** Everything as JSON, one file for each post; described in {@code export-json.md}. */
@NullMarked
package studio.meridian.export.out.json;

import org.jspecify.annotations.NullMarked;
