/** Markdown files with front matter, in the shape that import reads. */
@NullMarked
package studio.meridian.export.out.markdown;

import org.jspecify.annotations.NullMarked;
